package org.ipai.connectors.generator.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A process whose output is passed on line by line. It ends with the process that started it. */
final class JavaProcess implements AutoCloseable {

    private final Process process;
    private final Thread reader;
    private final Thread killer;

    private JavaProcess(Process process, Consumer<String> lines) {
        this.process = process;
        this.reader = new Thread(() -> passOn(process, lines), "output-of-" + process.pid());
        this.killer = new Thread(process::destroyForcibly, "end-of-" + process.pid());
    }

    /**
     * Starts a process.
     *
     * @param lines gets standard output and standard error, on a thread of its own
     */
    static JavaProcess start(ProcessBuilder builder, Consumer<String> lines) throws IOException {
        JavaProcess started = new JavaProcess(builder.redirectErrorStream(true).start(), lines);
        Runtime.getRuntime().addShutdownHook(started.killer);
        started.process.getOutputStream().close();
        started.reader.setDaemon(true);
        started.reader.start();
        return started;
    }

    private static void passOn(Process process, Consumer<String> lines) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines);
        } catch (IOException | java.io.UncheckedIOException e) {
            // The process was killed.
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, and that of its output, and returns its exit code. */
    int await() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // This process is ending, and the hook is doing its work.
        }
    }
}
