package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunsTest {

    private final Path folder;
    private final StandIns programs;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CountDownLatch hanging = new CountDownLatch(1);

    RunsTest(@TempDir Path folder) throws IOException {
        this.folder = folder.resolve("stage");
        this.programs = StandIns.in(folder).saying(StandIns.SOUND, 0);
    }

    private RunRequest request(String... config) {
        return new RunRequest(programs.java(), "x", folder, List.of(config), this::hear);
    }

    private void hear(String line) {
        log.add(line);
        if (line.startsWith("hanging")) {
            hanging.countDown();
        }
    }

    @Test
    void a_dry_run_syncs_everything_and_then_what_has_changed() throws Exception {
        RunReport report = DryRun.run(request("owner=ann"), folder.resolve("tape"));
        assertThat(report.faults()).isEmpty();
        assertThat(report.lines())
                .startsWith(
                        "stream   full  incremental  filtered  quarantined  rules   result",
                        "loans   1,200        1,200         6            0  1 kept  succeeded",
                        "books       7            7         0            0  none    succeeded",
                        "",
                        "gold.gold_operations_loans",
                        "branch  loans",
                        "north",
                        "a b        12")
                .anyMatch(line -> line.startsWith("silver") && line.endsWith("lakehouse/silver: x_loans, x_books"));
        assertThat(folder.resolve("full.log")).content().contains(" --record " + folder.resolve("tape"));
        assertThat(folder.resolve("incremental.log"))
                .content()
                .contains("--fail-on-gaps --fail-on-quarantine --fail-on-quality")
                .doesNotContain("--record");
        assertThat(folder.resolve("sandbox.log")).content().contains("--credential owner=ann");
        assertThat(log).anyMatch(line -> line.startsWith("full sync from its sandbox at http://127.0.0.1:"));
        assertThat(folder.resolve(".ipai/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_broken_rule_and_what_was_not_read_are_named_with_their_stream() throws Exception {
        programs.saying("""
                {"event":"stream_finished","stream":"loans","status":"succeeded","counts":{"records":9},"quality":[{"rule":"unique","column":"id","violations":3}],"problems":["rule unique is broken"]}
                {"event":"stream_finished","stream":"books","status":"failed","counts":{"records":0},"quality":[],"problems":[]}
                {"event":"warning","message":"token 2 is refused"}
                {"event":"sync_finished","run":"r","status":"failed","problems":["gold is as before"]}
                """, 1);
        RunReport report = DryRun.run(request(), null);
        assertThat(report.faults())
                .containsExactly(
                        "stream loans: rule unique is broken", "stream books: ended as failed", "gold is as before");
        assertThat(report.lines())
                .containsExactly(
                        "stream  full  filtered  quarantined  rules               result",
                        "loans      9         0            0  broken: unique(id)  unsound",
                        "books      0         0            0  none                failed");
        assertThat(log).contains("token 2 is refused");
        assertThat(folder.resolve("incremental.log")).doesNotExist();
    }

    @Test
    void a_runner_that_does_not_come_far_is_quoted() throws Exception {
        programs.saying("ipai: config 'owner' is missing\n", 3);
        assertThat(Replay.run(request(), folder.resolve("tape")).faults()).contains("ipai: config 'owner' is missing");
        programs.saying("ipai: no such stream\n", 3);
        assertThatThrownBy(() -> Plan.print(request(), null, List.of("loans=5")))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("the runner ended with exit code 3");
        assertThat(log)
                .contains("arguments plan --connector x --connection-file connection.yaml --records loans=5")
                .contains("ipai: no such stream");
    }

    @Test
    void a_plan_says_what_to_give_to_the_goal() throws Exception {
        programs.saying("To know more, say how many records there are: --records loans=1000.\n", 0);
        Plan.print(request(), null, List.of());
        assertThat(log).contains("To know more, say how many records there are: -Drecords=loans=1000.");
    }

    @Test
    void a_sandbox_that_does_not_start_is_quoted() throws Exception {
        programs.with("broken.txt", "");
        assertThatThrownBy(() -> DryRun.run(request(), null))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("its sandbox does not start: connector 'x' has no config field 'colour'");
        assertThatThrownBy(() -> Replay.run(request(), folder))
                .isInstanceOf(RunFailedException.class)
                .hasMessage("connector 'x' has no config field 'colour'");
    }

    @Test
    void whatever_runs_ends_when_the_run_is_interrupted() throws Exception {
        programs.with("hang.txt", "");
        Thread run = new Thread(() -> {
            try {
                DryRun.run(request(), null);
            } catch (InterruptedException e) {
                log.add("interrupted");
            } catch (IOException | RunFailedException e) {
                log.add(e.toString());
            }
        });
        run.start();
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
        run.interrupt();
        run.join(30_000);
        assertThat(log).contains("interrupted");
        long process = log.stream()
                .filter(line -> line.startsWith("hanging"))
                .map(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
        assertThat(ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
        assertThat(folder.resolve(".ipai/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void an_earlier_run_leaves_nothing_but_the_servers_programs() throws Exception {
        Path programs = Files.createDirectories(folder.resolve(".ipai/postgres/server-1/bin"));
        Files.writeString(programs.resolve("postgres"), "");
        Path data = Files.createDirectories(folder.resolve(".ipai/postgres/data"));
        Files.writeString(data.resolve("postmaster.pid"), "1");
        Files.createDirectories(folder.resolve("lakehouse/silver"));
        Stage.clear(this.programs.java(), "x", folder);
        assertThat(folder).isDirectoryNotContaining("glob:**/lakehouse");
        assertThat(data).doesNotExist();
        assertThat(programs.resolve("postgres")).exists();
    }
}
