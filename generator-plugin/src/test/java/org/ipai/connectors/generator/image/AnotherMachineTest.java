package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes the same images as two users whose machines are set up differently, each in a process of its own. */
@EnabledOnOs(OS.LINUX)
class AnotherMachineTest {

    private static final Map<String, String> ELSEWHERE = Map.of(
            "TZ",
            "Asia/Kathmandu",
            "LC_ALL",
            "POSIX",
            "HOME",
            "/nowhere",
            "JAVA_TOOL_OPTIONS",
            "-Xmx200m -XX:ActiveProcessorCount=1 -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kathmandu");

    private final Path folder;

    AnotherMachineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void images_of_the_java_that_runs_the_tests_are_the_same() throws Exception {
        assertAreTheSame(Path.of(System.getProperty("java.home")));
    }

    @Test
    void images_with_a_class_archive_are_the_same() throws Exception {
        Optional<Path> java = withRepeatableArchives();
        Assumptions.assumeTrue(java.isPresent(), "there is no JDK 25 or newer below /usr/lib/jvm");
        assertAreTheSame(java.orElseThrow());
    }

    private void assertAreTheSame(Path java) throws Exception {
        List<String> here = digests("here", java, "022", Map.of());
        assertThat(here).hasSize(2);
        assertThat(digests("a/folder/elsewhere", java, "077", ELSEWHERE)).isEqualTo(here);
    }

    private List<String> digests(String name, Path java, String mask, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path project = Files.createDirectories(folder.resolve(name));
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask " + mask + "; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AnotherMachine.class.getName()));
        command.addAll(List.of(project.toString(), java.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(project.resolve("errors").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(project.resolve("errors")))
                .isZero();
        return output.lines().toList();
    }

    private static Optional<Path> withRepeatableArchives() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(AnotherMachineTest::makesRepeatableArchives)
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean makesRepeatableArchives(Path home) {
        try {
            return ClassArchive.isRepeatable(JavaHome.of(home));
        } catch (ImageException e) {
            return false;
        }
    }
}
