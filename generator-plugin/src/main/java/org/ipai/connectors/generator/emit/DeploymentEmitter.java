package org.ipai.connectors.generator.emit;

import java.util.stream.Stream;
import org.ipai.connectors.generator.deploy.DeploymentFiles;

/** What runs the connector on its schedule, in a folder of its own. */
final class DeploymentEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        String folder = connector.model().sourceType() + "/";
        return DeploymentFiles.of(connector.model()).entrySet().stream()
                .map(file -> new GeneratedFile(GeneratedFile.Root.DEPLOYMENT, folder + file.getKey(), file.getValue()));
    }
}
