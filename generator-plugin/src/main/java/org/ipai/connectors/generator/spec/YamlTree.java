package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A YAML document and where everything in it stands.
 *
 * @param root the document
 * @param start where it starts
 * @param places by JSON pointer (RFC 6901)
 */
record YamlTree(JsonNode root, SourceLocation start, Map<String, Place> places) {

    /**
     * Where a value stands.
     *
     * @param key its name in the enclosing mapping; null in a list and for the root
     * @param value the value
     * @param text the scalar as written, or empty
     */
    record Place(@Nullable SourceLocation key, SourceLocation value, String text) {

        /** The key, or the value where there is no key: what a person would point at to mean the whole. */
        SourceLocation whole() {
            return key != null ? key : value;
        }
    }

    /** The pointer to a member of the value at a pointer. */
    static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    Place place(String pointer) {
        Place place = places.get(pointer);
        return place != null ? place : new Place(null, start, "");
    }
}
