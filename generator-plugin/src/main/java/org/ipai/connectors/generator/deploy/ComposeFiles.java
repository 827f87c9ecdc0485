package org.ipai.connectors.generator.deploy;

import java.util.Map;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.template.TextTemplate;

/** A compose project with a service for each job, to be run once by whatever starts it. */
final class ComposeFiles {

    private final Deployment deployment;

    ComposeFiles(Deployment deployment) {
        this.deployment = deployment;
    }

    Map<String, String> files() {
        return Map.of(
                "compose.yaml",
                        deployment.origin() + TextTemplate.load("compose.yaml").fill(values()),
                "connector.env", deployment.origin() + EnvironmentFiles.connector(deployment),
                "secrets.env.example", deployment.origin() + EnvironmentFiles.secrets(deployment),
                ".env.example",
                        deployment.origin()
                                + TextTemplate.load("compose.env").fill(Map.of("image", deployment.image())));
    }

    private Map<String, Object> values() {
        return Map.of(
                "source", deployment.source(),
                "image", deployment.image(),
                "user", RunnerContract.USER,
                "grace", RunnerContract.GRACE_SECONDS,
                "memory", RunnerContract.MEMORY.replace("Gi", "g"),
                "temporary", RunnerContract.TEMPORARY.replace("Mi", "m"),
                "data", RunnerContract.DATA,
                "lakehouse", RunnerContract.LAKEHOUSE,
                "jobs", deployment.jobs().stream().map(ComposeFiles::job).toList());
    }

    private static Map<String, String> job(SyncJob job) {
        return Map.of(
                "name", job.name(),
                "schedule", job.schedule().cron(),
                "command", job.arguments().stream().collect(Collectors.joining("\", \"", "[\"", "\"]")));
    }
}
