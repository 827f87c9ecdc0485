package org.ipai.connectors.generator.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of lines that can be read while it is written. */
final class LogFile implements Consumer<String>, AutoCloseable {

    private final BufferedWriter writer;

    LogFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file);
    }

    @Override
    public synchronized void accept(String line) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a log cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
