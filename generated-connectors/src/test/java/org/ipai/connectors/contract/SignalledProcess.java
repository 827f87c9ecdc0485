package org.ipai.connectors.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** A process that is watched and sent signals. Killed if it outlives its test. */
public final class SignalledProcess implements AutoCloseable {

    /** Seconds on an idle machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "reads a process");

    public SignalledProcess(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            lines.add("output ended: " + e.getMessage());
        }
    }

    /** Waits for something that the process brings about. */
    public void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(process.isAlive()).as(output()).isTrue();
            assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    public void awaitLine(String part) throws InterruptedException {
        await(() -> lines.stream().anyMatch(line -> line.contains(part)));
    }

    /** Sends a signal such as {@code INT}. */
    public void signal(String name) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(sent).isZero();
    }

    /** Waits until it has ended, for so long at most; returns its exit code. */
    public int exitCode(Duration atMost) throws InterruptedException {
        assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as(output())
                .isTrue();
        reader.join(atMost.toMillis());
        return process.exitValue();
    }

    public String output() {
        return String.join("\n", lines);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
