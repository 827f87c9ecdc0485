package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ipai.connectors.generator.schedule.Schedule;
import org.ipai.connectors.generator.schedule.SystemdAnalyze;

import static org.assertj.core.api.Assertions.assertThat;

/** The deployment files of one connector in a folder, and everyone who has a say in them. */
final class GeneratedDeployment {

    private final Path folder;

    GeneratedDeployment(Path folder) {
        this.folder = folder;
    }

    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    String file(String path) {
        return Objects.requireNonNull(files().get(path), path);
    }

    /** The CronJobs by the real names of their jobs. */
    Map<String, JsonNode> cronJobs() {
        Map<String, JsonNode> jobs = new TreeMap<>();
        files().forEach((path, text) -> {
            if (path.startsWith("kubernetes/base/") && !path.endsWith("/kustomization.yaml")) {
                JsonNode job = KubernetesJudge.accept(text);
                jobs.put(job.at("/metadata/annotations").path("ipai.org/job").asText(), job);
            }
        });
        return jobs;
    }

    /** The CronJob of a job that there must be. */
    JsonNode cronJob(String job) {
        return Objects.requireNonNull(cronJobs().get(job), job);
    }

    Schedule schedule(String job) {
        return Schedule.parse(cronJob(job).at("/spec/schedule").asText());
    }

    void assertAccepted() {
        Map<String, JsonNode> jobs = cronJobs();
        assertThat(jobs).isNotEmpty();
        files().forEach((path, text) -> {
            if (path.endsWith("/secrets.yaml")) {
                KubernetesJudge.acceptPatch(text);
            } else if (path.startsWith("kubernetes/") && path.endsWith(".yaml")) {
                KubernetesJudge.accept(text);
            }
        });
        JsonNode services =
                new ComposeJudge().accept(file("compose/compose.yaml")).path("services");
        assertThat(jobs).allSatisfy((job, cronJob) -> {
            assertThat(services.path(job).path("command").toString())
                    .isEqualTo(cronJob.at("/spec/jobTemplate/spec/template/spec/containers/0/args")
                            .toString());
            assertThat(file("systemd/" + job + ".timer")).contains(onCalendar(schedule(job)));
        });
    }

    /** Also by systemd itself; without podman here, something else that can be started stands in for it. */
    void assertAcceptedBySystemd(Path copies) throws IOException {
        List<String> units = new ArrayList<>(List.of("verify", "--man=no", "--recursive-errors=no"));
        for (Map.Entry<String, String> file : files().entrySet()) {
            if (file.getKey().matches("systemd/.*\\.(service|timer)")) {
                Path copy = copies.resolve(file.getKey().substring("systemd/".length()));
                boolean isHere = Files.isExecutable(Path.of("/usr/bin/podman"));
                Files.writeString(
                        copy, isHere ? file.getValue() : file.getValue().replace("/usr/bin/podman", "/bin/true"));
                units.add(copy.toString());
            }
        }
        SystemdAnalyze.Judgement judgement = SystemdAnalyze.run(units);
        assertThat(judgement.output()).isEmpty();
        assertThat(judgement.code()).isZero();
    }

    private static String onCalendar(Schedule schedule) {
        StringBuilder lines = new StringBuilder();
        schedule.calendarEvents()
                .forEach(event -> lines.append("OnCalendar=").append(event).append('\n'));
        return lines.toString();
    }
}
