package org.ipai.connectors.generator.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpecFolderTest {

    private final Path root;
    private final Path folder;

    SpecFolderTest(@TempDir Path root) throws IOException {
        this.root = root;
        this.folder = Files.createDirectories(root.resolve("spec"));
        Files.writeString(root.resolve("secret.sql"), "select 1");
    }

    @Test
    void finds_files_in_the_folder_whether_they_exist_or_not() {
        SpecFolder spec = SpecFolder.of(folder.resolve("connector.yaml"), root);
        assertThat(spec.find("gold/a.sql")).contains(folder.resolve("gold/a.sql"));
        assertThat(spec.shown(folder.resolve("gold/a.sql"))).isEqualTo("spec/gold/a.sql");
    }

    @Test
    void nothing_leads_out_of_the_folder() throws IOException {
        SpecFolder spec = SpecFolder.of(folder.resolve("connector.yaml"), root);
        Files.createSymbolicLink(folder.resolve("link.sql"), root.resolve("secret.sql"));
        Files.createSymbolicLink(folder.resolve("up"), root);
        assertThat(spec.find("../secret.sql")).isEmpty();
        assertThat(spec.find("..\\secret.sql")).isEmpty();
        assertThat(spec.find("a/../../secret.sql")).isEmpty();
        assertThat(spec.find(root.resolve("secret.sql").toString())).isEmpty();
        assertThat(spec.find("link.sql")).isEmpty();
        assertThat(spec.find("up/secret.sql")).isEmpty();
        assertThat(spec.find(".")).isEmpty();
        assertThat(spec.find("")).isEmpty();
        assertThat(spec.find("a\0b")).isEmpty();
    }
}
