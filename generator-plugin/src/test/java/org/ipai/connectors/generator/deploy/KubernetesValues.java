package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The values that a property may have, where Kubernetes' document names them in a description only.
 *
 * @param definition the definition that has the property
 * @param property name of the property
 * @param described where they are named: definition and property, parted by a space
 * @param values all of them
 */
record KubernetesValues(String definition, String property, String described, List<String> values) {

    private static final String BATCH = "io.k8s.api.batch.v1.";
    private static final String CORE = "io.k8s.api.core.v1.";

    static final List<KubernetesValues> ALL = List.of(
            of(BATCH + "CronJobSpec", "concurrencyPolicy", "Allow", "Forbid", "Replace"),
            of(BATCH + "JobSpec", "completionMode", "NonIndexed", "Indexed"),
            of(BATCH + "JobSpec", "podReplacementPolicy", "TerminatingOrFailed", "Failed"),
            of(BATCH + "PodFailurePolicyRule", "action", "FailJob", "FailIndex", "Ignore", "Count"),
            of(BATCH + "PodFailurePolicyOnExitCodesRequirement", "operator", "In", "NotIn"),
            // All pods that are reached are jobs'.
            new KubernetesValues(
                    CORE + "PodSpec", "restartPolicy", BATCH + "JobSpec template", List.of("Never", "OnFailure")),
            of(CORE + "PodSpec", "dnsPolicy", "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"),
            of(CORE + "PodSecurityContext", "fsGroupChangePolicy", "OnRootMismatch", "Always"),
            of(CORE + "SeccompProfile", "type", "Localhost", "RuntimeDefault", "Unconfined"),
            of(CORE + "AppArmorProfile", "type", "Localhost", "RuntimeDefault", "Unconfined"),
            of(CORE + "Container", "imagePullPolicy", "Always", "Never", "IfNotPresent"),
            of(CORE + "Container", "terminationMessagePolicy", "File", "FallbackToLogsOnError"),
            of(CORE + "ContainerPort", "protocol", "UDP", "TCP", "SCTP"));

    private static KubernetesValues of(String definition, String property, String... values) {
        return new KubernetesValues(definition, property, definition + " " + property, List.of(values));
    }

    /** Fails if the document names other values now. */
    void assertNamedIn(JsonNode document) {
        String[] place = described.split(" ", 2);
        String description = document.path("definitions")
                .path(place[0])
                .path("properties")
                .path(place[1])
                .path("description")
                .asText();
        assertThat(values)
                .as("%s is described so: %s", described, description)
                .allSatisfy(value -> assertThat(description).containsPattern("\\b" + value + "\\b"));
    }

    void putInto(ObjectNode definitions) {
        ObjectNode schema =
                (ObjectNode) definitions.path(definition).path("properties").path(property);
        ArrayNode allowed = schema.putArray("enum");
        values.forEach(allowed::add);
    }
}
