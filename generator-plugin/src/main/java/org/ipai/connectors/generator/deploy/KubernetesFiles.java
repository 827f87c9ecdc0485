package org.ipai.connectors.generator.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ipai.connectors.generator.kubernetes.Container.EnvVar;
import org.ipai.connectors.generator.kubernetes.Container.SecretKeyRef;
import org.ipai.connectors.generator.kubernetes.KubernetesYaml;
import org.ipai.connectors.generator.kubernetes.Kustomization;
import org.ipai.connectors.generator.template.TextTemplate;

/** A base with a CronJob for each job, and an overlay to start from. */
final class KubernetesFiles {

    private static final String BASE = "base/";
    private static final String OVERLAY = "overlays/example/";

    private final Deployment deployment;

    KubernetesFiles(Deployment deployment) {
        this.deployment = deployment;
    }

    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        List<String> resources = new ArrayList<>();
        CronJobs cronJobs = new CronJobs(deployment);
        for (SyncJob job : deployment.jobs()) {
            String file = DeploymentNames.cronJob(job) + ".yaml";
            resources.add(file);
            files.put(BASE + file, yaml(cronJobs.of(job)));
        }
        files.put(BASE + "kustomization.yaml", yaml(Kustomization.of(resources)));
        overlay().forEach((file, text) -> files.put(OVERLAY + file, deployment.origin() + text));
        return files;
    }

    private Map<String, String> overlay() {
        return Map.of(
                "kustomization.yaml",
                        TextTemplate.load("kubernetes-overlay.yaml")
                                .fill(Map.of("name", deployment.objectName(), "image", deployment.image())),
                "connector.env",
                        EnvironmentFiles.connector(
                                deployment, "IPAI_DATABASE_URL=jdbc:postgresql://postgres:5432/ipai"),
                "secrets.yaml", TextTemplate.load("kubernetes-secrets.yaml").fill(Map.of("secrets", secrets())),
                "lakehouse.yaml",
                        TextTemplate.load("kubernetes-lakehouse.yaml").fill(Map.of("claim", CronJobs.LAKEHOUSE)));
    }

    private List<Map<String, String>> secrets() {
        return PodVariables.of(deployment).stream()
                .filter(variable -> variable.valueFrom() != null)
                .map(KubernetesFiles::secret)
                .toList();
    }

    private static Map<String, String> secret(EnvVar variable) {
        SecretKeyRef reference = Objects.requireNonNull(variable.valueFrom()).secretKeyRef();
        return Map.of("variable", variable.name(), "object", reference.name(), "key", reference.key());
    }

    private String yaml(Object object) {
        return deployment.origin() + KubernetesYaml.write(object);
    }
}
