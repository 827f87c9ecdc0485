package org.ipai.connectors.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Runs a connector's image of this build with podman and runc, hardened as the deployment files do it. */
final class Podman {

    private static final Path IMAGES = Path.of("target", "images");

    /** As in the deployment files; the limits are for machines where a container may not raise them. */
    private static final List<String> HARDENED = List.of(
            "--runtime=runc",
            "--network=host",
            "--read-only",
            "--cap-drop=all",
            "--security-opt=no-new-privileges",
            "--ulimit=nofile=1024:1024",
            "--ulimit=nproc=1024:1024");

    private final String image;
    private final Map<String, String> environment;
    private final Path volume;

    private Podman(String image, Map<String, String> environment, Path volume) {
        this.image = image;
        this.environment = Map.copyOf(environment);
        this.volume = volume;
    }

    /**
     * Loads a connector's image. The test is skipped, or fails where containers are required, if that cannot be.
     *
     * @param environment variables of containers
     * @param volume folder that containers see under the same path
     */
    static Podman with(String sourceType, Map<String, String> environment, Path volume) throws Exception {
        Path tar = IMAGES.resolve("ipai_connector_" + sourceType + ".tar");
        if (!Files.isRegularFile(tar)) {
            giveUp("there is no " + tar.toAbsolutePath() + "; run the build up to package, without ipai.skipImages");
        }
        Ended loaded;
        try {
            loaded = run(List.of("podman", "load", "--quiet", "--input", tar.toString()));
        } catch (IOException e) {
            giveUp("there is no podman; ci/container-tools installs it");
            throw e;
        }
        if (loaded.code() != 0) {
            giveUp("podman cannot load an image here: " + loaded.output());
        }
        String name = loaded.output().lines().reduce((first, second) -> second).orElseThrow();
        Podman podman = new Podman(name.substring(name.indexOf(": ") + 2).strip(), environment, volume);
        Ended started = podman.run("--version");
        if (started.code() != 0) {
            giveUp("podman cannot run a container here: " + started.output());
        }
        return podman;
    }

    /** One whose containers have another variable. */
    Podman with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Podman(image, more, volume);
    }

    private static void giveUp(String reason) {
        if ("required".equals(System.getenv("IPAI_CONTAINERS"))) {
            Assertions.fail(reason);
        }
        Assumptions.abort(reason);
    }

    /** Runs a container to its end. */
    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(command(UUID.randomUUID().toString(), arguments));
    }

    /** Starts a container that goes on; its output goes to a file. */
    Running start(Path output, String... arguments) throws IOException {
        String name = "ipai-test-" + UUID.randomUUID();
        Process process = new ProcessBuilder(command(name, arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Running(name, process);
    }

    private List<String> command(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of("podman", "--log-level=error", "run", "--rm", "--name", name));
        command.addAll(HARDENED);
        command.add("--volume=" + volume + ":" + volume);
        environment.forEach((variable, value) -> command.add("--env=" + variable + "=" + value));
        command.add(image);
        command.addAll(List.of(arguments));
        return command;
    }

    /** What podman knows of the image, by a Go template. */
    String inspect(String template) throws IOException, InterruptedException {
        return run(List.of("podman", "image", "inspect", "--format", template, image))
                .output()
                .strip();
    }

    private static Ended run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** How a command ended and what it printed. */
    record Ended(int code, String output) {}

    /** A container that goes on. */
    record Running(String name, Process process) {

        /** Sends a signal to the container's process. */
        void signal(String signal) throws IOException, InterruptedException {
            Ended sent = Podman.run(List.of("podman", "kill", "--signal", signal, name));
            if (sent.code() != 0) {
                throw new IOException(sent.output());
            }
        }

        /** Waits for the end and returns the exit code. */
        int await() throws InterruptedException {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException(name + " does not end");
            }
            return process.exitValue();
        }
    }
}
