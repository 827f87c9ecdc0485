package org.ipai.connectors.generator.finding;

/**
 * A place in a file.
 *
 * @param file path as shown to people, relative to the project where possible
 * @param line from 1
 * @param column from 1, counted in characters (code points)
 */
public record SourceLocation(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
