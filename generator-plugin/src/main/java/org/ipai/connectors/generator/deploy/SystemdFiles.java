package org.ipai.connectors.generator.deploy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.template.TextTemplate;

/** A timer and a service for each job; the service runs the image with podman. */
final class SystemdFiles {

    /** Until the container is gone after the sync in it has ended. */
    private static final int STOP_MARGIN_SECONDS = 15;

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Deployment deployment;
    private final TextTemplate service = TextTemplate.load("systemd.service");
    private final TextTemplate timer = TextTemplate.load("systemd.timer");

    SystemdFiles(Deployment deployment) {
        this.deployment = deployment;
    }

    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (SyncJob job : deployment.jobs()) {
            Map<String, Object> values = values(job);
            files.put(job.name() + ".service", deployment.origin() + service.fill(values));
            files.put(job.name() + ".timer", deployment.origin() + timer.fill(values));
        }
        files.put(
                "connector.env",
                deployment.origin()
                        + EnvironmentFiles.connector(
                                deployment, "IPAI_DATABASE_URL=jdbc:postgresql://host.containers.internal:5432/ipai"));
        files.put(
                "secrets.env.example",
                deployment.origin()
                        + EnvironmentFiles.secrets(deployment, "IPAI_DATABASE_USER=ipai", "IPAI_DATABASE_PASSWORD="));
        files.put(
                "image.env",
                deployment.origin() + TextTemplate.load("systemd-image.env").fill(Map.of("image", deployment.image())));
        return files;
    }

    private Map<String, Object> values(SyncJob job) {
        Map<String, Object> values = new TreeMap<>();
        values.put("source", job.source());
        values.put("stream", job.stream());
        values.put("mode", job.modeName());
        values.put("cron", job.schedule().cron());
        values.put("events", job.schedule().calendarEvents());
        values.put("persistent", job.limits().missed() == JobLimits.Missed.CAUGHT_UP ? "yes" : "no");
        values.put("arguments", String.join(" ", job.arguments()));
        values.put("tries", job.limits().retries() + 1);
        values.put("longest", job.limits().longest().toSeconds());
        values.put("interval", pause(job).toSeconds());
        values.put("harmless", codes(RunnerContract.HARMLESS_CODES));
        values.put(
                "final",
                codes(RunnerContract.FINAL_CODES.stream()
                        .filter(code -> !RunnerContract.HARMLESS_CODES.contains(code))
                        .toList()));
        values.putAll(ofContainer());
        return values;
    }

    private static Map<String, Object> ofContainer() {
        return Map.of(
                "user", RunnerContract.USER,
                "grace", RunnerContract.GRACE_SECONDS,
                "stop", RunnerContract.GRACE_SECONDS + STOP_MARGIN_SECONDS,
                "memory", RunnerContract.MEMORY.replace("Gi", "g"),
                "temporary", RunnerContract.TEMPORARY.replace("Mi", "m"),
                "data", RunnerContract.DATA,
                "lakehouse", RunnerContract.LAKEHOUSE);
    }

    /** A bit less than the time between two starts, because starts by the timer count as tries as well. */
    private static Duration pause(SyncJob job) {
        Duration pause = Duration.ofMinutes(job.schedule().shortestPause()).minus(MARGIN);
        return pause.compareTo(MARGIN) > 0 ? pause : MARGIN;
    }

    private static String codes(List<Integer> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
