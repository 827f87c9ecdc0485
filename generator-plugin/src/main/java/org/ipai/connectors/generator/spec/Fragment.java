package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of specs that has a name.
 *
 * @param name its name
 * @param tree the document it is written in
 * @param pointer where in the document
 */
record Fragment(String name, YamlTree tree, String pointer) {

    /** What stands in place of {@code use}. */
    YamlPart value() {
        return new YamlPart(tree, node().path("value"), YamlTree.member(pointer, "value"));
    }

    /** Names of its parameters, in order. */
    List<String> parameters() {
        List<String> names = new ArrayList<>();
        node().path("parameters").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A parameter's declaration. */
    YamlPart parameter(String name) {
        return new YamlPart(tree, node().path("parameters").path(name), YamlTree.member(pointer + "/parameters", name));
    }

    YamlTree.Place place() {
        return tree.place(pointer);
    }

    private JsonNode node() {
        return tree.root().at(pointer);
    }
}
