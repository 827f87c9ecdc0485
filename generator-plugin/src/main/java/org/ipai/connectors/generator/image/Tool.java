package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of the machine to its end. Of the user's variables it gets the path alone: what a program makes ends up in images,
 * and must not depend on who makes them ({@code JAVA_TOOL_OPTIONS}, the language, the time zone).
 */
final class Tool {

    private static final long MINUTES = 10;
    private static final String PATH = "PATH";

    /** Of all machines, and it leaves the names of files as they are. */
    private static final String LOCALE = "C.UTF-8";

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
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            String path = builder.environment().get(PATH);
            builder.environment().clear();
            if (path != null) {
                builder.environment().put(PATH, path);
            }
            builder.environment().put("LC_ALL", LOCALE);
            process = builder.start();
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
