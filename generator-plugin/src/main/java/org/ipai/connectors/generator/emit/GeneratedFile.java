package org.ipai.connectors.generator.emit;

/**
 * A file to be written.
 *
 * @param root the folder it belongs below
 * @param path relative to the root, with slashes
 * @param content UTF-8 text, lines ended with a line feed
 */
public record GeneratedFile(Root root, String path, String content) {

    /** The folders of generated files. */
    public enum Root {
        /** Java sources. */
        SOURCES,
        /** Files that end up in the connector's jar. */
        RESOURCES,
        /** Pages for people. */
        DOCS,
        /** What runs the connector on its schedule. */
        DEPLOYMENT
    }
}
