package org.ipai.connectors.generator.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.generator.model.ConnectorModel;

/**
 * A connector about to be deployed.
 *
 * @param source source type
 * @param image name of its image, without registry and tag
 * @param jobs what runs when
 * @param settings variables that people may see
 * @param secrets variables that they may not
 * @param origin the first line of every file
 */
record Deployment(
        String source,
        String image,
        List<SyncJob> jobs,
        List<Variable> settings,
        List<Variable> secrets,
        String origin) {

    Deployment {
        jobs = List.copyOf(jobs);
        settings = List.copyOf(settings);
        secrets = List.copyOf(secrets);
    }

    static Deployment of(ConnectorModel connector) {
        List<SyncJob> jobs = SyncJobs.of(connector);
        requireDistinct(jobs);
        return new Deployment(
                connector.sourceType(),
                DeploymentNames.image(connector),
                jobs,
                Variable.settings(connector),
                Variable.secrets(connector),
                "# Generated with the connector " + connector.sourceType()
                        + " and written anew with it; change a copy, or an overlay. See docs/deploy.md.\n");
    }

    /** Name of the objects that all jobs of the connector use. */
    String objectName() {
        return DeploymentNames.object(source);
    }

    private static void requireDistinct(List<SyncJob> jobs) {
        Set<String> names = new HashSet<>();
        for (SyncJob job : jobs) {
            if (!names.add(DeploymentNames.cronJob(job))) {
                throw new IllegalArgumentException("two jobs would be called " + DeploymentNames.cronJob(job)
                        + "; give the stream of " + job.name() + " a shorter name");
            }
        }
    }
}
