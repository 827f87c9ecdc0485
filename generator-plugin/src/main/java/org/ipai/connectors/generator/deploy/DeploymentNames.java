package org.ipai.connectors.generator.deploy;

import org.ipai.connectors.generator.kubernetes.KubernetesName;
import org.ipai.connectors.generator.model.ConnectorModel;

/** What things are called where connectors run. */
public final class DeploymentNames {

    private static final String CONNECTOR = "ipai_connector_";

    private DeploymentNames() {}

    /** The image, without registry and tag. */
    public static String image(ConnectorModel connector) {
        return CONNECTOR + connector.sourceType();
    }

    /** A job's CronJob. */
    public static String cronJob(SyncJob job) {
        return KubernetesName.of(job.name(), KubernetesName.LONGEST_CRON_JOB);
    }

    /** A source type or stream as the value of a label. */
    public static String label(String name) {
        return KubernetesName.of(name, KubernetesName.LONGEST_LABEL);
    }

    /** The ConfigMap and the Secret that all jobs of a connector use. */
    static String object(String source) {
        return KubernetesName.of(CONNECTOR + source, KubernetesName.LONGEST_LABEL);
    }
}
