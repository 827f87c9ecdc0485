package org.ipai.connectors.contract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command line of a connector's image in a process of its own, as an image does. */
public final class RunnerProcess {

    /** How a process ended and what it printed, errors included. */
    public record Ended(int code, String output) {

        public List<String> lines() {
            return output.lines().toList();
        }
    }

    private final Path folder;
    private final Map<String, String> environment;

    /** Processes with that working folder and those variables besides the inherited ones. */
    public RunnerProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    public Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    public Process start(String... arguments) throws IOException {
        List<String> command = command("512m");
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What starts it, up to its arguments, in a process with a heap of that size. */
    public static List<String> command(String heap) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx" + heap));
        command.addAll(coverageAgent());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.ipai.connectors.runner.Main"));
        return command;
    }

    /** What runs there counts as covered too. */
    private static List<String> coverageAgent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .toList();
    }
}
