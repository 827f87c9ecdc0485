package org.ipai.connectors.generator.build;

import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.emit.GeneratedFile;

/**
 * A connector as generated.
 *
 * @param connectorClass class to find it by
 * @param streams how many there are
 * @param inputs files it was generated from
 * @param files what to write
 */
public record GeneratedConnector(String connectorClass, int streams, List<Path> inputs, List<GeneratedFile> files) {

    public GeneratedConnector {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
    }
}
