package org.ipai.connectors.runner.airbyte;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpoolTest {

    @Test
    void what_was_added_is_read_from_the_start_by_each_reader() throws IOException {
        for (int memory : List.of(1 << 20, 1000)) {
            try (Spool spool = new Spool(memory)) {
                StringBuilder all = new StringBuilder();
                for (int i = 0; i < 5000; i++) {
                    spool.add((i + ",").getBytes(StandardCharsets.UTF_8));
                    all.append(i).append(',');
                }
                try (InputStream first = spool.open();
                        InputStream second = spool.open()) {
                    assertThat(first.read()).isEqualTo('0');
                    assertThat(new String(second.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(all.toString());
                    assertThat(new String(first.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(all.substring(1));
                }
            }
        }
    }

    @Test
    void its_file_has_no_name_that_could_stay_behind() throws IOException {
        try (Spool spool = new Spool(10)) {
            spool.add(new byte[100]);
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("ipai-parents"));
            }
        }
    }
}
