package org.ipai.connectors.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LockingTest {

    private static final Path API = Path.of("src/it/forge-api.json");

    @Test
    void the_committed_lock_is_what_locking_gives(@TempDir Path folder) throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        LockReport report = lock(project, API);
        assertThat(report.findings()).isEmpty();
        Path committed = Path.of("src/it/generates-connectors/connector-specs/forge/forge.lock.json");
        Path written = report.locked().orElseThrow().file();
        Recording.check(committed, Files.readString(written));
        assertThat(report.locked().get().changes()).isEmpty();
        assertThat(report.locked().get().spec()).isEqualTo(LockReport.SpecHash.SAME);
    }

    @Test
    void a_changed_document_is_told_change_by_change(@TempDir Path folder) throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        Path changed = folder.resolve("api.json");
        Files.writeString(
                changed,
                Files.readString(API).replace("\"full_name\"", "\"long_name\"").replace("\"number\"", "\"integer\""));
        LockReport.Locked locked = lock(project, changed).locked().orElseThrow();
        assertThat(locked.changes())
                .containsExactly(
                        "~ components › schemas › issue › properties › score › type: \"number\" is now \"integer\"",
                        "- components › schemas › repository › properties › full_name",
                        "+ components › schemas › repository › properties › long_name");
        assertThat(locked.spec()).isEqualTo(LockReport.SpecHash.CORRECTED);
        assertThat(Files.readString(project.spec())).contains(locked.sha256());
        assertThat(project.validate().findings()).isEmpty();
    }

    @Test
    void an_operation_the_document_lacks_is_a_finding_and_nothing_is_written(@TempDir Path folder) throws IOException {
        ForgeProject project = ForgeProject.in(folder);
        String before = Files.readString(folder.resolve("connector-specs/forge/forge.lock.json"));
        project.change("issues/list-for-repo", "issues/list-for-moon");
        LockReport report = lock(project, API);
        assertThat(report.locked()).isEmpty();
        assertThat(report.findings()).isNotEmpty();
        assertThat(folder.resolve("connector-specs/forge/forge.lock.json")).hasContent(before);
    }

    private static LockReport lock(ForgeProject project, Path document) throws IOException {
        return Locking.lock(new LockRequest("forge", "", project.specs(), document));
    }
}
