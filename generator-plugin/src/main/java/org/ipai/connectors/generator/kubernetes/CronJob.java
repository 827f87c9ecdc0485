package org.ipai.connectors.generator.kubernetes;

/** A {@code batch/v1} CronJob. */
public record CronJob(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    public static CronJob of(ObjectMeta metadata, Spec spec) {
        return new CronJob("batch/v1", "CronJob", metadata, spec);
    }

    /** When jobs start. */
    public record Spec(
            String schedule,
            String timeZone,
            String concurrencyPolicy,
            long startingDeadlineSeconds,
            int successfulJobsHistoryLimit,
            int failedJobsHistoryLimit,
            JobTemplate jobTemplate) {}

    /** The jobs that start. */
    public record JobTemplate(ObjectMeta metadata, JobSpec spec) {}

    /** How long a job may take, and how often it is tried. */
    public record JobSpec(
            int backoffLimit, long activeDeadlineSeconds, PodFailurePolicy podFailurePolicy, Pod.Template template) {}
}
