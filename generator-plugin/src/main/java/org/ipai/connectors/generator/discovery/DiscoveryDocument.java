package org.ipai.connectors.generator.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Google Discovery document (<a href="https://developers.google.com/discovery/v1/reference/apis">reference</a>) as the
 * OpenAPI document that says the same: operations, parameters, bodies and schemas, without prose. What does not have the
 * form that Discovery prescribes is passed on as it is, for the reader of OpenAPI to report.
 */
public final class DiscoveryDocument {

    private static final String KIND = "discovery#restDescription";

    private DiscoveryDocument() {}

    /** Whether a document is of this format, well-formed or not. */
    public static boolean matches(JsonNode root) {
        return root.path("kind").asText().equals(KIND) || root.has("discoveryVersion");
    }

    /** The OpenAPI 3.0 document. */
    public static ObjectNode toOpenApi(JsonNode root) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.0.3");
        document.putObject("info").put("title", root.path("title").asText()).put("version", version(root));
        document.putArray("servers").addObject().put("url", root.path("rootUrl").asText());
        document.set("paths", new DiscoveryMethods(root).paths());
        ObjectNode components = document.putObject("components");
        if (root.path("auth").has("oauth2")) {
            addSignIn(root, components);
        }
        ObjectNode schemas = components.putObject("schemas");
        root.path("schemas")
                .properties()
                .forEach(schema -> schemas.set(schema.getKey(), DiscoverySchemas.translate(schema.getValue())));
        return document;
    }

    /** All of Google's APIs hand out tokens at one place. */
    private static void addSignIn(JsonNode root, ObjectNode components) {
        ObjectNode scheme = components.putObject("securitySchemes").putObject("oauth2");
        scheme.put("type", "oauth2");
        ObjectNode flow = scheme.putObject("flows").putObject("authorizationCode");
        flow.put("tokenUrl", "https://oauth2.googleapis.com/token");
        ObjectNode scopes = flow.putObject("scopes");
        root.at("/auth/oauth2/scopes").fieldNames().forEachRemaining(scope -> scopes.put(scope, ""));
    }

    /** The version names the API; only the revision tells one document from the next. */
    private static String version(JsonNode root) {
        String version = root.path("version").asText();
        String revision = root.path("revision").asText();
        return revision.isEmpty() ? version : version + " revision " + revision;
    }
}
