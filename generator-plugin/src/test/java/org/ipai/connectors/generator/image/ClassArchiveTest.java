package org.ipai.connectors.generator.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which of several archives is taken. */
class ClassArchiveTest {

    private final Path file;

    ClassArchiveTest(@TempDir Path folder) {
        file = folder.resolve("classes.jsa");
    }

    @Test
    void the_one_that_comes_twice_is_taken() throws Exception {
        Deque<String> contents = new ArrayDeque<>(List.of("rare", "usual", "usual", "usual"));
        ClassArchive.untilTwiceAlike(file, () -> Files.writeString(file, contents.remove()));
        assertThat(file).hasContent("usual");
        assertThat(contents).hasSize(1);
    }

    @Test
    void one_that_is_never_the_same_is_refused() {
        Deque<String> contents = new ArrayDeque<>(List.of("a", "b", "c", "d", "e", "f", "f"));
        assertThatThrownBy(() -> ClassArchive.untilTwiceAlike(file, () -> Files.writeString(file, contents.remove())))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("6 times")
                .hasMessageContaining("ipai.classArchive=never");
    }
}
