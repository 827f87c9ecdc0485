package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** That what is published refuses what Kubernetes and kustomize would; each case is one change to a generated file. */
class KubernetesSchemasTest {

    private static final Path GENERATED =
            Path.of("src/test/resources/golden/forge/expected/deployment/forge/kubernetes");
    private static final String CRON_JOB = "base/sync-forge-issues-incremental.yaml";

    private final KubernetesSchemas schemas = new KubernetesSchemas();

    @ParameterizedTest
    @ValueSource(
            strings = {
                CRON_JOB,
                "base/kustomization.yaml",
                "overlays/example/kustomization.yaml",
                "overlays/example/lakehouse.yaml"
            })
    void generated_objects_are_as_published(String file) throws IOException {
        assertThat(schemas.faults(KubernetesJudge.read(text(file)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # an unknown field
                    readOnlyRootFilesystem: true | readonlyRootFilesystem: true | property 'readonlyRootFilesystem' is not defined
                    backoffLimit: 3              | backOffLimit: 3              | property 'backOffLimit' is not defined
                    timeZone: Etc/UTC            | restartPolicy: Never         | property 'restartPolicy' is not defined
                    # a missing one
                    schedule:                    | suspend: false #             | required property 'schedule' not found
                    claimName:                   | readOnly: true #             | required property 'claimName' not found
                    mountPath: /data             | readOnly: true               | required property 'mountPath' not found
                    kind: CronJob                | labels: {}                   | no schema of 'batch/v1 '
                    # a wrong type
                    backoffLimit: 3              | backoffLimit: three          | string found, integer expected
                    backoffLimit: 3              | backoffLimit: "3"            | string found, integer expected
                    runAsNonRoot: true           | runAsNonRoot: "yes"          | string found, boolean expected
                    cpu: 100m                    | cpu: 1                       | integer found, string expected
                    timeZone: Etc/UTC            | timeZone:                    | null found, string expected
                    # a value that there is not
                    concurrencyPolicy: Forbid    | concurrencyPolicy: forbid    | "Allow", "Forbid", "Replace"
                    restartPolicy: Never         | restartPolicy: Always        | "Never", "OnFailure"
                    action: FailJob              | action: Fail                 | "FailJob", "FailIndex", "Ignore", "Count"
                    operator: In                 | operator: in                 | "In", "NotIn"
                    type: RuntimeDefault         | type: Default                | "Localhost", "RuntimeDefault", "Unconfined"
                    apiVersion: batch/v1         | apiVersion: batch/v2         | no schema of 'batch/v2 CronJob'
                    # twice the same
                    - 7                          | - 6                          | must have only unique items
                    """)
    void a_cron_job_is_refused_for(String good, String bad, String fault) throws IOException {
        assertRefused(CRON_JOB, good, bad, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    accessModes: [ReadWriteMany] | accessModes: ReadWriteMany | string found, array expected
                    accessModes:                 | accessMode:                | property 'accessMode' is not defined
                    storage: 100Gi               | storage: 100               | integer found, string expected
                    """)
    void a_claim_is_refused_for(String good, String bad, String fault) throws IOException {
        assertRefused("overlays/example/lakehouse.yaml", good, bad, fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    namespace: ipai        | nameSpace: ipai       | property 'nameSpace' is not defined
                    newTag: latest         | newTag: 1             | integer found, string expected
                    envs: [connector.env]  | envs: connector.env   | string found, array expected
                    path: secrets.yaml     | file: secrets.yaml    | must be valid to one and only one schema
                    configMapGenerator:    | configMapGenerators:  | property 'configMapGenerators' is not defined
                    """)
    void an_overlay_is_refused_for(String good, String bad, String fault) throws IOException {
        assertRefused("overlays/example/kustomization.yaml", good, bad, fault);
    }

    @Test
    void a_patch_may_leave_out_what_it_does_not_change_but_holds_no_other_fields() throws IOException {
        String patch = text("overlays/example/secrets.yaml");
        assertThat(schemas.faults(KubernetesJudge.read(patch)))
                .singleElement()
                .asString()
                .contains("'schedule'");
        assertThat(schemas.faultsOfPatch(KubernetesJudge.read(patch))).isEmpty();
        JsonNode misspelt = KubernetesJudge.read(patch.replace("secretKeyRef:", "secretRef:"));
        assertThat(schemas.faultsOfPatch(misspelt)).isNotEmpty().allMatch(fault -> fault.contains("'secretRef'"));
    }

    private void assertRefused(String file, String good, String bad, String fault) throws IOException {
        String text = text(file);
        assertThat(text).contains(good);
        JsonNode changed = KubernetesJudge.read(text.replace(good, bad));
        assertThatThrownBy(() -> assertThat(schemas.faults(changed)).isEmpty()).hasMessageContaining(fault);
    }

    private static String text(String file) throws IOException {
        return Files.readString(GENERATED.resolve(file));
    }
}
