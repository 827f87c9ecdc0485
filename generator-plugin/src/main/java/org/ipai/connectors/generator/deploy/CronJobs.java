package org.ipai.connectors.generator.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipai.connectors.generator.kubernetes.Container;
import org.ipai.connectors.generator.kubernetes.CronJob;
import org.ipai.connectors.generator.kubernetes.ObjectMeta;
import org.ipai.connectors.generator.kubernetes.Pod;
import org.ipai.connectors.generator.kubernetes.PodFailurePolicy;

/** Makes a CronJob of a job. */
final class CronJobs {

    /** Shared by all connectors: the login of the control plane, and the claim of the lakehouse. */
    static final String DATABASE = "ipai-database";

    static final String LAKEHOUSE = "ipai-lakehouse";

    private static final String CONTAINER = "sync";
    private static final int KEPT_SUCCESSES = 1;
    private static final int KEPT_FAILURES = 3;

    private final Deployment deployment;

    CronJobs(Deployment deployment) {
        this.deployment = deployment;
    }

    CronJob of(SyncJob job) {
        ObjectMeta metadata =
                ObjectMeta.of(DeploymentNames.cronJob(job), labels(job), Map.of("ipai.org/job", job.name()));
        return CronJob.of(
                metadata,
                new CronJob.Spec(
                        job.schedule().cron(),
                        "Etc/UTC",
                        "Forbid",
                        job.limits().latestStart().toSeconds(),
                        KEPT_SUCCESSES,
                        KEPT_FAILURES,
                        new CronJob.JobTemplate(
                                ObjectMeta.of(null, labels(job), Map.of("ipai.org/job", job.name())), jobSpec(job))));
    }

    private Map<String, String> labels(SyncJob job) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("app.kubernetes.io/name", deployment.objectName());
        labels.put("app.kubernetes.io/component", "sync");
        labels.put("app.kubernetes.io/part-of", "ipai-data-connectors");
        labels.put("ipai.org/source-type", DeploymentNames.label(job.source()));
        labels.put("ipai.org/stream", DeploymentNames.label(job.stream()));
        labels.put("ipai.org/sync-mode", job.modeName());
        return labels;
    }

    private CronJob.JobSpec jobSpec(SyncJob job) {
        return new CronJob.JobSpec(
                job.limits().retries(),
                job.limits().longest().toSeconds(),
                new PodFailurePolicy(List.of(
                        PodFailurePolicy.Rule.failOn(CONTAINER, RunnerContract.FINAL_CODES),
                        PodFailurePolicy.Rule.ignore(CONTAINER, RunnerContract.INTERRUPTED_CODE),
                        PodFailurePolicy.Rule.ignoreDisruptions())),
                new Pod.Template(ObjectMeta.labelled(labels(job)), podSpec(job)));
    }

    private Pod.Spec podSpec(SyncJob job) {
        return new Pod.Spec(
                "Never",
                false,
                // Else a service called like the source would set variables that look like config fields.
                false,
                RunnerContract.GRACE_SECONDS,
                new Pod.SecurityContext(
                        true,
                        RunnerContract.USER,
                        RunnerContract.USER,
                        RunnerContract.USER,
                        "OnRootMismatch",
                        new Pod.SeccompProfile("RuntimeDefault")),
                List.of(container(job)),
                List.of(Pod.Volume.ofClaim("data", LAKEHOUSE), Pod.Volume.empty("tmp", RunnerContract.TEMPORARY)));
    }

    private Container container(SyncJob job) {
        return new Container(
                CONTAINER,
                deployment.image(),
                job.arguments(),
                List.of(new Container.EnvFrom(new Container.NameRef(deployment.objectName()))),
                PodVariables.of(deployment),
                Container.Resources.of(
                        Map.of("cpu", "100m", "memory", "256Mi"), Map.of("memory", RunnerContract.MEMORY)),
                new Container.SecurityContext(false, true, new Container.Capabilities(List.of("ALL"))),
                List.of(
                        new Container.VolumeMount("data", RunnerContract.DATA),
                        new Container.VolumeMount("tmp", "/tmp")));
    }
}
