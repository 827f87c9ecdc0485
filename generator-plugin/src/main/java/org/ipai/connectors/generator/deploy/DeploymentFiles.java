package org.ipai.connectors.generator.deploy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.ipai.connectors.generator.model.ConnectorModel;

/** The files that run a connector on its schedule: for Kubernetes, for compose, and for systemd. */
public final class DeploymentFiles {

    private DeploymentFiles() {}

    /**
     * The files of a connector by path.
     *
     * @throws IllegalArgumentException if two jobs would share a name
     */
    public static SortedMap<String, String> of(ConnectorModel connector) {
        Deployment deployment = Deployment.of(connector);
        SortedMap<String, String> files = new TreeMap<>();
        new KubernetesFiles(deployment).files().forEach((path, text) -> files.put("kubernetes/" + path, text));
        new ComposeFiles(deployment).files().forEach((path, text) -> files.put("compose/" + path, text));
        new SystemdFiles(deployment).files().forEach((path, text) -> files.put("systemd/" + path, text));
        return files;
    }
}
