package org.ipai.connectors.generator.build;

import java.nio.file.Path;
import org.ipai.connectors.generator.emit.GeneratedFile;

/**
 * Where generated files go.
 *
 * @param sources Java sources
 * @param resources files for the jar
 * @param docs pages for people
 * @param deployment what runs connectors on their schedules
 */
public record OutputFolders(Path sources, Path resources, Path docs, Path deployment) {

    /** The folder of a root. */
    public Path of(GeneratedFile.Root root) {
        return switch (root) {
            case SOURCES -> sources;
            case RESOURCES -> resources;
            case DOCS -> docs;
            case DEPLOYMENT -> deployment;
        };
    }
}
