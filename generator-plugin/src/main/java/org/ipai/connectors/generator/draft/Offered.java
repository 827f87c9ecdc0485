package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The operations that have been drafted or passed over, in a file beside the spec: a stream that a person deletes does not
 * come back.
 */
public final class Offered {

    private static final String FILE = "drafted.txt";
    private static final List<String> HEADING = List.of(
            "# Operations that ipai:new has drafted or left out; it does not offer them again.",
            "# Delete a line to have its operation drafted anew.");

    private final NavigableSet<String> operations;

    private Offered(Collection<String> operations) {
        this.operations = new TreeSet<>(operations);
    }

    /** None if there is no such file yet. */
    public static Offered in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        return new Offered(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    boolean contains(String operation) {
        return operations.contains(operation);
    }

    /** These and others. */
    public Offered with(Collection<String> others) {
        Offered both = new Offered(operations);
        others.stream().map(String::strip).filter(id -> !id.isEmpty()).forEach(both.operations::add);
        return both;
    }

    /** Writes the file. */
    public void write(Path folder) throws IOException {
        TreeSet<String> sorted = new TreeSet<>(operations);
        StringBuilder text = new StringBuilder(String.join("\n", HEADING)).append('\n');
        sorted.forEach(operation -> text.append(operation.replace('\n', ' ')).append('\n'));
        Files.writeString(folder.resolve(FILE), text);
    }
}
