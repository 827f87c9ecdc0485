package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Loads images into podman, and starts one. */
class EngineTest {

    private final ImageProject project;

    EngineTest(@TempDir Path folder) throws Exception {
        project = new ImageProject(folder);
    }

    @Test
    void images_are_loaded_into_an_engine_and_have_a_java_that_starts() throws Exception {
        requirePodman();
        String tag = "test-" + UUID.randomUUID();
        List<PackagedImage> loaded =
                ImagePackaging.run(project.request(tag, new ImageTarget.Engine(Path.of("podman"))));
        String name = loaded.get(1).connector().repository() + ":" + tag;
        try {
            assertThat(loaded.get(1).deliveries()).containsExactly("podman " + name);
            assertThat(podman("image", "inspect", "--format", "{{.Config.User}}", name)
                            .output())
                    .isEqualTo("65532:65532");
            Ended java = podman(
                    "run",
                    "--rm",
                    "--runtime=runc",
                    "--network=none",
                    "--ulimit=nofile=1024:1024",
                    "--ulimit=nproc=1024:1024",
                    "--entrypoint=/opt/java/bin/java",
                    name,
                    "-version");
            assertThat(java.code()).as(java.output()).isZero();
            assertThat(java.output()).contains(System.getProperty("java.version"));
        } finally {
            for (PackagedImage image : loaded) {
                podman("image", "rm", image.connector().repository() + ":" + tag);
            }
        }
    }

    @Test
    void an_engine_that_is_not_there_is_named() throws Exception {
        ImageRequest request = project.request(new ImageTarget.Engine(Path.of("/nowhere/engine")));
        assertThatThrownBy(() -> ImagePackaging.run(request))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("/nowhere/engine");
    }

    private static void requirePodman() throws Exception {
        String missing = "there is no podman; ci/container-tools installs it";
        try {
            Ended version = podman("--version");
            if (version.code() == 0) {
                return;
            }
            missing = "podman does not start: " + version.output();
        } catch (IOException e) {
            missing += " (" + e.getMessage() + ")";
        }
        if ("required".equals(System.getenv("IPAI_CONTAINERS"))) {
            Assertions.fail(missing);
        }
        Assumptions.abort(missing);
    }

    private static Ended podman(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("podman", "--log-level=error"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.strip());
    }

    private record Ended(int code, String output) {}
}
