package org.ipai.connectors.generator.emit;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares with the committed files; {@code -Dipai.record=true} writes them anew. */
class GoldenTest {

    @ParameterizedTest
    @EnumSource
    void emits_what_is_committed(GoldenCase golden) throws IOException {
        Map<String, String> emitted = new TreeMap<>();
        for (GeneratedFile file : golden.emit()) {
            if (file.root() != GeneratedFile.Root.DEPLOYMENT || golden.hasDeployment()) {
                emitted.put(file.root().name().toLowerCase(Locale.ROOT) + "/" + file.path(), file.content());
            }
        }
        if (Boolean.getBoolean("ipai.record")) {
            record(golden.expected(), emitted);
        }
        Map<String, String> committed = files(golden.expected());
        assertThat(emitted.keySet()).isEqualTo(committed.keySet());
        committed.forEach(
                (path, content) -> assertThat(emitted.get(path)).as(path).isEqualTo(content));
    }

    @ParameterizedTest
    @EnumSource
    void emits_the_same_bytes_every_time(GoldenCase golden) {
        List<GeneratedFile> first = golden.emit();
        assertThat(golden.emit()).isEqualTo(first);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.notExists(root)) {
            return files;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = root.relativize(file).toString().replace('\\', '/');
                files.put(path, Files.readString(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static void record(Path root, Map<String, String> files) throws IOException {
        for (String stale : files(root).keySet()) {
            Files.delete(root.resolve(stale));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }
}
