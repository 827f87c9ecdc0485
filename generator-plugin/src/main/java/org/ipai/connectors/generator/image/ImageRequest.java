package org.ipai.connectors.generator.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Images to make.
 *
 * @param connectors all connectors of the project
 * @param chosen source types of those that get an image
 * @param classes the project's compiled classes and resources
 * @param libraries jars that connectors need to run, in the order in which they are searched
 * @param base what images stand upon
 * @param settings names and ways
 * @param targets where images go
 * @param workFolder where what is made once is kept
 * @param environment variables that say where the user's Docker configuration is
 */
public record ImageRequest(
        List<ConnectorImage> connectors,
        Set<String> chosen,
        Path classes,
        List<Library> libraries,
        BaseImage base,
        ImageSettings settings,
        List<ImageTarget> targets,
        Path workFolder,
        Map<String, String> environment) {

    public ImageRequest {
        connectors = List.copyOf(connectors);
        chosen = Set.copyOf(chosen);
        libraries = List.copyOf(libraries);
        targets = List.copyOf(targets);
        environment = Map.copyOf(environment);
    }
}
