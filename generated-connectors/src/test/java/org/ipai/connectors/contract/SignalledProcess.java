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

    /** Between two looks at what gives no sign. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "reads a process");
    private boolean isSilent;

    public SignalledProcess(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(this::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            add("output ended: " + e.getMessage());
        } finally {
            fallSilent();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void fallSilent() {
        isSilent = true;
        notifyAll();
    }

    /** Waits for something that the process brings about outside, where nothing tells of it. */
    public void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            assertThat(process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS))
                    .as(output())
                    .isFalse();
        }
    }

    public synchronized void awaitLine(String part) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lines.stream().noneMatch(line -> line.contains(part))) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertThat(!isSilent && left > 0).as(output()).isTrue();
            wait(left);
        }
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
