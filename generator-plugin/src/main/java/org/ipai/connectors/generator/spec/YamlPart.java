package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value in a document.
 *
 * @param tree the document
 * @param node the value
 * @param pointer where it stands
 */
record YamlPart(YamlTree tree, JsonNode node, String pointer) {

    static YamlPart root(YamlTree tree) {
        return new YamlPart(tree, tree.root(), "");
    }

    YamlPart member(String name) {
        return new YamlPart(tree, node.path(name), YamlTree.member(pointer, name));
    }

    YamlPart item(int index) {
        return new YamlPart(tree, node.path(index), pointer + "/" + index);
    }

    YamlTree.Place place() {
        return tree.place(pointer);
    }

    /** The fragment it uses, if it is a block that does. A list or a block called so is something of that name. */
    boolean isUse() {
        return node.path("use").isTextual();
    }
}
