package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.build.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What others publish of the objects that we write. Its facts are kept beside the tests; the README there says how to renew them.
 *
 * @param label what it is called here
 * @param source where the document is
 * @param roots the definitions of the objects
 * @param values what the document has in its prose only
 */
record PublishedSchema(String label, String source, List<String> roots, List<KubernetesValues> values) {

    static final PublishedSchema KUBERNETES = new PublishedSchema(
            "kubernetes",
            "api/openapi-spec/swagger.json of Kubernetes release-1.36 (Apache-2.0), as"
                    + " https://github.com/kubernetes-client/python keeps it in kubernetes/swagger.json.unprocessed"
                    + " at 024658493d124f046fc0a9827a2a3165cf2aee28",
            List.of(
                    "io.k8s.api.batch.v1.CronJob",
                    "io.k8s.api.core.v1.ConfigMap",
                    "io.k8s.api.core.v1.PersistentVolumeClaim"),
            KubernetesValues.ALL);

    static final PublishedSchema KUSTOMIZATION = new PublishedSchema(
            "kustomization",
            "src/schemas/json/kustomization.json of https://github.com/SchemaStore/schemastore (Apache-2.0)"
                    + " at 3b6446ad8a077bac56f4a4796c0b7fd88927fc8e",
            List.of("Kustomization"),
            List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The slice as it is kept. */
    Path file() {
        return Path.of("src/test/resources/org/ipai/connectors/generator/deploy", label + ".slice.json");
    }

    ObjectNode slice() throws IOException {
        return (ObjectNode) JSON.readTree(file().toFile());
    }

    /** The system property that names the document's file when the slice is renewed. */
    String property() {
        return "ipai.document." + label;
    }

    /** What is kept of a document. */
    String cut(Path document) throws IOException {
        byte[] bytes = Files.readAllBytes(document);
        JsonNode published = JSON.readTree(bytes);
        assertThat(values).allSatisfy(each -> each.assertNamedIn(published));
        return cut(
                published,
                "Names, types, formats, values and required fields, without prose, of what generated objects"
                        + " reach. From " + source + ", sha256 " + Sha256.of(bytes));
    }

    /** What is kept of what was kept, which is the same. */
    String cutAgain() throws IOException {
        ObjectNode slice = slice();
        return cut(slice, slice.path("$comment").asText());
    }

    private String cut(JsonNode document, String comment) {
        ObjectNode slice = JSON.createObjectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("$comment", comment);
        ObjectNode definitions = SchemaFacts.of(document, roots);
        values.forEach(each -> each.putInto(definitions));
        slice.set("definitions", definitions);
        return slice.toPrettyString() + "\n";
    }
}
