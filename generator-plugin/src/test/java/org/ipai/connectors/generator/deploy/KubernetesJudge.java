package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judges objects as an API server would: by the classes that are made from Kubernetes' published API, which refuse unknown and
 * missing fields, and by those of its rules that the API's description does not hold.
 */
final class KubernetesJudge {

    private static final String LABEL_NAME = "[a-z]([-a-z0-9]*[a-z0-9])?";
    private static final String LABEL_VALUE = "[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?";
    private static final YAMLMapper YAML = new YAMLMapper();

    private KubernetesJudge() {}

    /** Accepts an object, or fails. */
    static JsonNode accept(String yaml) {
        try {
            JsonNode object = YAML.readTree(yaml);
            JsonElement json = JsonParser.parseString(object.toString());
            if (object.path("kind").asText().equals("CronJob")) {
                V1CronJob.validateJsonElement(json);
                V1CronJob.fromJson(object.toString());
                acceptCronJob(object);
            } else {
                assertThat(object.path("kind").asText()).isEqualTo("PersistentVolumeClaim");
                V1PersistentVolumeClaim.validateJsonElement(json);
            }
            return object;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void acceptCronJob(JsonNode object) {
        assertThat(object.path("apiVersion").asText()).isEqualTo("batch/v1");
        assertThat(object.at("/metadata/name").asText())
                .hasSizeLessThanOrEqualTo(52)
                .matches(LABEL_NAME);
        assertThat(object.at("/spec/schedule").asText()).matches("[-0-9*/,]+( [-0-9*/,]+){4}");
        assertThat(object.at("/spec/schedule").isTextual()).isTrue();
        acceptLabels(object.at("/metadata/labels"));
        JsonNode job = object.at("/spec/jobTemplate/spec");
        acceptLabels(object.at("/spec/jobTemplate/metadata/labels"));
        acceptLabels(job.at("/template/metadata/labels"));
        acceptFailurePolicy(job);
        for (JsonNode container : job.at("/template/spec/containers")) {
            container.path("env").forEach(variable -> {
                assertThat(variable.path("name").asText()).matches("[A-Z_][A-Z0-9_]*");
                assertThat(variable.has("value")).isNotEqualTo(variable.has("valueFrom"));
            });
            container
                    .path("args")
                    .forEach(argument -> assertThat(argument.isTextual()).isTrue());
        }
    }

    private static void acceptLabels(JsonNode labels) {
        assertThat(labels.properties()).isNotEmpty().allSatisfy(label -> {
            assertThat(label.getValue().isTextual()).isTrue();
            assertThat(label.getValue().asText()).hasSizeLessThanOrEqualTo(63).matches(LABEL_VALUE);
        });
    }

    /** Failure policies belong to pods that are not restarted in place, name a container, and list codes in order, never 0. */
    private static void acceptFailurePolicy(JsonNode job) {
        assertThat(job.at("/template/spec/restartPolicy").asText()).isEqualTo("Never");
        List<String> containers = job.at("/template/spec/containers").findValuesAsText("name");
        for (JsonNode rule : job.at("/podFailurePolicy/rules")) {
            assertThat(rule.path("action").asText()).isIn("FailJob", "Ignore", "Count", "FailIndex");
            assertThat(rule.has("onExitCodes")).isNotEqualTo(rule.has("onPodConditions"));
            if (rule.has("onExitCodes")) {
                assertThat(containers)
                        .contains(rule.at("/onExitCodes/containerName").asText());
                assertThat(rule.at("/onExitCodes/operator").asText()).isIn("In", "NotIn");
                List<Integer> codes = new ArrayList<>();
                rule.at("/onExitCodes/values").forEach(code -> codes.add(code.intValue()));
                assertThat(codes).isSorted().doesNotHaveDuplicates().doesNotContain(0);
            }
        }
    }

    static {
        new JSON();
    }
}
