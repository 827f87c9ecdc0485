package org.ipai.connectors.generator.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaFactsTest {

    private static final String DOCUMENT = """
            {"definitions": {
              "Shelf": {
                "description": "Where books are.",
                "type": "object",
                "required": ["books"],
                "properties": {
                  "description": {"type": "string", "description": "What is on it.", "default": "books"},
                  "books": {
                    "type": "array",
                    "x-kubernetes-list-type": "set",
                    "items": {"$ref": "#/definitions/Book", "description": "One of them."}
                  },
                  "height": {"type": "string", "format": "int-or-string", "example": "30cm"},
                  "rest": {"type": "object", "additionalProperties": {"type": "integer", "format": "int32"}}
                }
              },
              "Library": {
                "properties": {"apiVersion": {"type": "string"}, "kind": {"type": "string"}},
                "x-kubernetes-group-version-kind": [{"group": "", "version": "v1", "kind": "Library"}]
              },
              "Book": {"oneOf": [{"const": "lent"}, {"$ref": "#/definitions/Title"}]},
              "Title": {"title": "Title", "type": "string"},
              "Reader": {"type": "object"}
            }}
            """;

    @Test
    void names_and_types_stay_without_prose_and_without_what_is_not_reached() throws Exception {
        JsonNode facts = SchemaFacts.of(document(), List.of("Shelf"));
        assertThat(facts).isEqualTo(json("""
                                {
                                  "Book": {"oneOf": [{"const": "lent"}, {"$ref": "#/definitions/Title"}]},
                                  "Shelf": {
                                    "type": "object",
                                    "required": ["books"],
                                    "properties": {
                                      "description": {"type": "string"},
                                      "books": {
                                        "type": "array",
                                        "uniqueItems": true,
                                        "items": {"$ref": "#/definitions/Book"}
                                      },
                                      "height": {"type": ["integer", "string"], "format": "int-or-string"},
                                      "rest": {
                                        "type": "object",
                                        "additionalProperties": {"type": "integer", "format": "int32"}
                                      }
                                    },
                                    "additionalProperties": false
                                  },
                                  "Title": {"type": "string"}
                                }
                                """));
    }

    @Test
    void an_object_has_to_say_its_kind_where_the_document_tells_it() throws Exception {
        assertThat(SchemaFacts.of(document(), List.of("Library")).path("Library"))
                .isEqualTo(json("""
                                {
                                  "properties": {
                                    "apiVersion": {"type": "string", "enum": ["v1"]},
                                    "kind": {"type": "string", "enum": ["Library"]}
                                  },
                                  "additionalProperties": false,
                                  "required": ["apiVersion", "kind"]
                                }
                                """));
    }

    @Test
    void a_definition_that_has_gone_is_named() throws Exception {
        JsonNode document = document();
        assertThatThrownBy(() -> SchemaFacts.of(document, List.of("Cellar")))
                .hasMessage("the document defines no Cellar");
    }

    private static JsonNode document() throws JsonProcessingException {
        return json(DOCUMENT);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
