package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImageTarballsTest {

    private static final String PLATFORM = "linux/amd64";

    private final Path folder;
    private final List<String> made = new ArrayList<>();

    ImageTarballsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_that_a_target_keeps_is_the_one_that_others_read() throws Exception {
        try (ImageTarballs tarballs = new ImageTarballs(folder, this::make)) {
            assertThat(tarballs.keep(PLATFORM, folder.resolve("kept.tar"))).isEqualTo("sha256:1");
            assertThat(tarballs.file(PLATFORM)).isEqualTo(folder.resolve("kept.tar"));
        }
        assertThat(made).containsExactly(PLATFORM);
        assertThat(folder.resolve("kept.tar")).hasContent("image 1");
    }

    @Test
    void a_file_that_was_read_is_moved_to_where_it_is_kept() throws Exception {
        Path read;
        try (ImageTarballs tarballs = new ImageTarballs(folder, this::make)) {
            read = tarballs.file(PLATFORM);
            assertThat(read).hasContent("image 1");
            assertThat(tarballs.keep(PLATFORM, folder.resolve("kept.tar"))).isEqualTo("sha256:1");
            assertThat(tarballs.keep(PLATFORM, folder.resolve("too.tar"))).isEqualTo("sha256:1");
        }
        assertThat(made).containsExactly(PLATFORM);
        assertThat(read).doesNotExist();
        assertThat(folder.resolve("kept.tar")).hasContent("image 1");
        assertThat(folder.resolve("too.tar")).hasContent("image 1");
    }

    @Test
    void files_that_nobody_keeps_go_one_for_each_platform() throws Exception {
        try (ImageTarballs tarballs = new ImageTarballs(folder, this::make)) {
            assertThat(tarballs.file(PLATFORM)).hasContent("image 1");
            assertThat(tarballs.file("linux/arm64")).hasContent("image 2");
            assertThat(tarballs.file(PLATFORM)).hasContent("image 1");
        }
        assertThat(made).containsExactly(PLATFORM, "linux/arm64");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_image_that_is_not_finished_leaves_nothing_behind() {
        assertThatThrownBy(() -> {
                    try (ImageTarballs tarballs = new ImageTarballs(folder, this::fail)) {
                        tarballs.file(PLATFORM);
                    }
                })
                .hasMessage("the disk is full");
        assertThat(folder).isEmptyDirectory();
    }

    private String make(String platform, Path file) {
        made.add(platform);
        try {
            Files.writeString(file, "image " + made.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "sha256:" + made.size();
    }

    private String fail(String platform, Path file) throws ImageException {
        make(platform, file);
        throw new ImageException("the disk is full");
    }
}
