package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is published of objects, by their {@code apiVersion} and {@code kind}. */
final class KubernetesSchemas {

    private final Map<String, Schema> schemas = new HashMap<>();

    KubernetesSchemas() {
        try {
            ObjectNode kubernetes = PublishedSchema.KUBERNETES.slice();
            kubernetes.path("definitions").properties().forEach(definition -> {
                JsonNode properties = definition.getValue().path("properties");
                String version = properties.at("/apiVersion/enum/0").asText();
                if (!version.isEmpty()) {
                    String kind = properties.at("/kind/enum/0").asText();
                    schemas.put(version + " " + kind, schema(kubernetes, definition.getKey()));
                }
            });
            schemas.put(
                    "kustomize.config.k8s.io/v1beta1 Kustomization",
                    schema(PublishedSchema.KUSTOMIZATION.slice(), "Kustomization"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(ObjectNode slice, String definition) {
        ObjectNode root = slice.deepCopy().put("$ref", "#/definitions/" + definition);
        return SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema(root);
    }

    /** What is wrong with an object. */
    List<String> faults(JsonNode object) {
        return errors(object).stream().map(Error::toString).toList();
    }

    /** What is wrong with a patch, which leaves out what it does not change. */
    List<String> faultsOfPatch(JsonNode patch) {
        return errors(patch).stream()
                .filter(error -> !error.getKeyword().equals("required"))
                .map(Error::toString)
                .toList();
    }

    private List<Error> errors(JsonNode object) {
        String kind =
                object.path("apiVersion").asText() + " " + object.path("kind").asText();
        Schema schema = schemas.get(kind);
        if (schema == null) {
            throw new AssertionError("no schema of '" + kind + "'; there are " + schemas.keySet());
        }
        return schema.validate(object);
    }
}
