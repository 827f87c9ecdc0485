package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judges objects as an API server would: by what is published of them, and by those of its rules that are not in the schemas.
 */
final class KubernetesJudge {

    private static final String LABEL_NAME = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private static final String LABEL_VALUE = "[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final KubernetesSchemas SCHEMAS = new KubernetesSchemas();

    private KubernetesJudge() {}

    /** Accepts an object, or fails. */
    static JsonNode accept(String yaml) {
        JsonNode object = read(yaml);
        assertThat(SCHEMAS.faults(object)).isEmpty();
        if (object.path("kind").asText().equals("CronJob")) {
            acceptCronJob(object);
        }
        return object;
    }

    /** Accepts what changes objects, or fails. */
    static void acceptPatch(String yaml) {
        JsonNode patch = read(yaml);
        assertThat(SCHEMAS.faultsOfPatch(patch)).isEmpty();
        acceptContainers(patch.at("/spec/jobTemplate/spec"));
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void acceptCronJob(JsonNode object) {
        assertThat(object.at("/metadata/name").asText())
                .hasSizeLessThanOrEqualTo(52)
                .matches(LABEL_NAME);
        assertThat(object.at("/spec/schedule").asText()).matches("[-0-9*/,]+( [-0-9*/,]+){4}");
        acceptLabels(object.at("/metadata/labels"));
        JsonNode job = object.at("/spec/jobTemplate/spec");
        acceptLabels(object.at("/spec/jobTemplate/metadata/labels"));
        acceptLabels(job.at("/template/metadata/labels"));
        acceptFailurePolicy(job);
        acceptContainers(job);
    }

    private static void acceptContainers(JsonNode job) {
        for (JsonNode container : job.at("/template/spec/containers")) {
            container.path("env").forEach(variable -> {
                assertThat(variable.path("name").asText()).matches("[A-Z_][A-Z0-9_]*");
                assertThat(variable.has("value")).isNotEqualTo(variable.has("valueFrom"));
            });
        }
    }

    private static void acceptLabels(JsonNode labels) {
        assertThat(labels.properties()).isNotEmpty().allSatisfy(label -> {
            assertThat(label.getValue().asText()).hasSizeLessThanOrEqualTo(63).matches(LABEL_VALUE);
        });
    }

    /** Failure policies belong to pods that are not restarted in place, name a container, and list codes in order, never 0. */
    private static void acceptFailurePolicy(JsonNode job) {
        assertThat(job.at("/template/spec/restartPolicy").asText()).isEqualTo("Never");
        List<String> containers = job.at("/template/spec/containers").findValuesAsText("name");
        for (JsonNode rule : job.at("/podFailurePolicy/rules")) {
            assertThat(rule.has("onExitCodes")).isNotEqualTo(rule.has("onPodConditions"));
            if (rule.has("onExitCodes")) {
                assertThat(containers)
                        .contains(rule.at("/onExitCodes/containerName").asText());
                List<Integer> codes = new ArrayList<>();
                rule.at("/onExitCodes/values").forEach(code -> codes.add(code.intValue()));
                assertThat(codes).isSorted().doesNotContain(0);
            }
        }
    }
}
