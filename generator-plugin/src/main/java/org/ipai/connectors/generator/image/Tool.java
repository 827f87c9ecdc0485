package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine to its end. */
final class Tool {

    private static final long MINUTES = 10;

    private Tool() {}

    /**
     * Runs a command.
     *
     * @return what it printed, to either stream
     * @throws ImageException if it cannot be started or ends with another code than 0
     */
    static String run(Path folder, List<String> command) throws ImageException, InterruptedException {
        Result result = attempt(folder, command);
        if (result.code() != 0) {
            throw new ImageException(command.get(0) + " ended with code " + result.code() + ": "
                    + result.output().strip());
        }
        return result.output();
    }

    /** Runs a command, whatever its exit code. */
    static Result attempt(Path folder, List<String> command) throws ImageException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new ImageException(command.get(0) + " did not end within " + MINUTES + " minutes");
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            throw new ImageException(command.get(0) + " cannot be run: " + e.getMessage(), e);
        }
    }

    /**
     * How a command ended.
     *
     * @param code exit code
     * @param output what it printed, to either stream
     */
    record Result(int code, String output) {}
}
