package org.ipai.connectors.runtime.sandbox.definition;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SandboxDefinitionTest {

    private static final String STREAM = """
            {"name": "things", "operations": [{"method": "GET", "path": "/things", "parameters": []}],
             "record_path": [], "primary_key": ["id"], "cursor": null, "parent": null, "pagination": {"kind": "link_header"},
             "response": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "integer"}}}}}
            """;

    private static void refused(String streams, String... reasons) {
        String json = "{\"source\": \"x\", \"streams\": [" + streams + "], \"schemas\": {}}";
        assertThatThrownBy(() -> SandboxServer.start(
                                SandboxDefinition.parse("x.json", json.getBytes(StandardCharsets.UTF_8)),
                                SandboxSettings.builder().build())
                        .close())
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains(reasons);
    }

    @Test
    void faulty_definitions_are_refused_with_place_and_reason() {
        refused(STREAM + "," + STREAM, "x.json", "'things'", "twice");
        refused(STREAM.replace("\"link_header\"", "\"links\""), "'things' pagination", "'kind' is 'links'");
        refused(STREAM.replace("\"parent\": null", "\"parent\": \"nobody\""), "unknown parent 'nobody'");
        refused(STREAM.replace("\"parent\": null", "\"parent\": \"things\""), "its own ancestor");
        refused(STREAM.replace("\"name\": \"things\",", ""), "streams[0]", "'name' must be text");
        refused(STREAM.replace("\"record_path\": []", "\"record_path\": [\"items\"]"), "no list at 'items'");
        refused(STREAM.replace("{\"type\": \"integer\"}", "{\"$ref\": \"#/schemas/no\"}"), "no schema '#/schemas/no'");
        refused(
                STREAM.replace(
                        "\"cursor\": null",
                        "\"cursor\": {\"path\": [\"at\"], \"format\": \"instant\", \"request_format\": \"instant\","
                                + " \"order\": \"none\", \"filter\": \"client\"}"),
                "no cursor field 'at'");
        refused(
                STREAM.replace(
                        "\"parameters\": []",
                        "\"parameters\": [{\"name\": \"p\", \"in\": \"path\", \"value\": \"parent\", \"ref\": \"id\"}]"),
                "parameter 'p' needs a parent");
    }

    @Test
    void what_is_no_definition_is_refused() {
        assertThatThrownBy(() -> SandboxDefinition.parse("x.json", new byte[] {'{'}))
                .hasMessageStartingWith("x.json: is not JSON");
        assertThatThrownBy(() -> SandboxDefinition.ofSource("nobody")).hasMessageContaining("sandbox/nobody.json");
        assertThatThrownBy(() -> SandboxDefinition.ofFile(Path.of("no", "such.json")))
                .hasMessageContaining("such.json");
    }
}
