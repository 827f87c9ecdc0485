package org.ipai.connectors.runtime.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, bounded in time. */
final class Command {

    private static final long TIMEOUT_MINUTES = 3;

    private Command() {}

    /** What a program left: its exit code, and standard output and error as one text. */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    static Result run(String... command) {
        return run(List.of(command));
    }

    static Result run(List<String> command) {
        try {
            // A file, not a pipe: a server started by the program inherits the output and would keep a pipe open for
            // ever.
            Path output = Files.createTempFile("ipai-postgres-", ".out");
            try {
                int exitCode = run(command, output.toFile());
                return new Result(exitCode, Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        }
    }

    private static int run(List<String> command, File output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        // Messages are searched for phrases.
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new EmbeddedPostgresException(command.get(0) + " did not end within " + TIMEOUT_MINUTES + " minutes");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while running " + command.get(0), e);
        }
    }
}
