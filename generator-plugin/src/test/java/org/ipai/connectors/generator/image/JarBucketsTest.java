package org.ipai.connectors.generator.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which copies of jars are taken. */
class JarBucketsTest {

    private final Path folder;

    JarBucketsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void of_files_in_one_bucket_only_so_many_are_taken_and_of_another_as_many_again() throws Exception {
        JarBuckets buckets = new JarBuckets(90);
        Path one = file("one");
        for (int i = 0; i < 7; i++) {
            assertThat(buckets.take(one)).isTrue();
        }
        assertThat(buckets.take(one)).isFalse();
        int taken = 0;
        for (int i = 0; i < 1000; i++) {
            taken += buckets.take(file("more" + i)) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(15 * 7);
    }

    @Test
    void a_file_is_in_the_same_bucket_whatever_it_is_called() throws Exception {
        JarBuckets buckets = new JarBuckets(0);
        Path one = file("one");
        assertThat(buckets.take(one)).isTrue();
        assertThat(buckets.take(Files.move(one, folder.resolve("another")))).isTrue();
        assertThat(buckets.take(folder.resolve("another"))).isFalse();
    }

    private Path file(String name) throws Exception {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(ImageLayers.TIME));
    }
}
