package org.ipai.connectors.runner;

import java.util.List;
import org.ipai.connectors.runtime.connector.SourceConnector;
import picocli.CommandLine.IVersionProvider;

/** The connectors on the class path with the hash of the spec each was generated from. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        List<String> lines = java.util.ServiceLoader.load(SourceConnector.class).stream()
                .map(provider -> provider.get().descriptor())
                .map(descriptor -> descriptor.sourceType() + " spec " + descriptor.specSha256())
                .sorted()
                .toList();
        return lines.toArray(String[]::new);
    }
}
