package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the document, read leniently: what has the wrong type counts as absent, since the schema check has
 * reported it.
 */
final class Block {

    private final YamlTree tree;
    private final JsonNode node;
    private final String pointer;

    private Block(YamlTree tree, JsonNode node, String pointer) {
        this.tree = tree;
        this.node = node;
        this.pointer = pointer;
    }

    static Block root(YamlTree tree) {
        return new Block(tree, tree.root(), "");
    }

    /** The block's name in the file; the block itself in a list. */
    SourceLocation at() {
        return tree.place(pointer).whole();
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** A scalar, or empty text at this block. */
    Text text(String name) {
        return textOr(name, "");
    }

    Text textOr(String name, String absent) {
        Text text = optionalText(name);
        return text != null ? text : new Text(absent, at());
    }

    @Nullable
    Text optionalText(String name) {
        JsonNode value = node.path(name);
        return isScalar(value) ? scalar(tree, value, YamlTree.member(pointer, name)) : null;
    }

    /** The name under which a kind is chosen: a word, or the single key of a block. */
    @Nullable
    Text choice(String name) {
        Block block = block(name);
        if (block == null) {
            return optionalText(name);
        }
        for (String kind : block.names()) {
            return new Text(
                    kind, tree.place(YamlTree.member(block.pointer, kind)).whole());
        }
        return null;
    }

    List<Text> texts(String name) {
        List<Text> texts = new ArrayList<>();
        String list = YamlTree.member(pointer, name);
        JsonNode values = node.path(name);
        for (int i = 0; values.isArray() && i < values.size(); i++) {
            if (isScalar(values.get(i))) {
                texts.add(scalar(tree, values.get(i), list + "/" + i));
            }
        }
        return texts;
    }

    /** The scalars of a mapping by name, in order. */
    Map<String, Text> entries(String name) {
        Block block = block(name);
        Map<String, Text> entries = new LinkedHashMap<>();
        if (block != null) {
            for (String entry : block.names()) {
                Text text = block.optionalText(entry);
                if (text != null) {
                    entries.put(entry, text);
                }
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The scalars of a mapping by name, in order; lists where lists of scalars are written. */
    Map<String, List<Text>> lists(String name) {
        Block block = blockOrEmpty(name);
        Map<String, List<Text>> lists = new LinkedHashMap<>();
        for (String entry : block.names()) {
            Text text = block.optionalText(entry);
            List<Text> texts = text != null ? List.of(text) : List.copyOf(block.texts(entry));
            if (!texts.isEmpty()) {
                lists.put(entry, texts);
            }
        }
        return Collections.unmodifiableMap(lists);
    }

    /** A JSON body, or null if there is none. */
    @Nullable
    BodySpec body(String name) {
        return block(name) == null ? null : new BodyMapper(tree).map(node.path(name), YamlTree.member(pointer, name));
    }

    @Nullable
    Block block(String name) {
        return node.path(name).isObject() ? child(name) : null;
    }

    /** A block, or an empty one in this block's place. */
    Block blockOrEmpty(String name) {
        Block block = block(name);
        return block != null ? block : new Block(tree, tree.root().path("\0"), pointer);
    }

    List<Block> blocks(String name) {
        List<Block> blocks = new ArrayList<>();
        String list = YamlTree.member(pointer, name);
        JsonNode values = node.path(name);
        for (int i = 0; values.isArray() && i < values.size(); i++) {
            if (values.get(i).isObject()) {
                blocks.add(new Block(tree, values.get(i), list + "/" + i));
            }
        }
        return blocks;
    }

    /** The blocks of a mapping by name, in order. */
    <T> Map<String, T> each(String name, Function<Block, T> mapper) {
        Block block = blockOrEmpty(name);
        Map<String, T> each = new LinkedHashMap<>();
        for (String entry : block.names()) {
            Block child = block.block(entry);
            if (child != null) {
                each.put(entry, mapper.apply(child));
            }
        }
        return Collections.unmodifiableMap(each);
    }

    /** The name of this block in the mapping that holds it. */
    Text name() {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new Text(name.replace("~1", "/").replace("~0", "~"), at());
    }

    private Block child(String name) {
        return new Block(tree, node.path(name), YamlTree.member(pointer, name));
    }

    /** The names in this block, in order. */
    List<Text> keys() {
        return names().stream()
                .map(name -> new Text(
                        name, tree.place(YamlTree.member(pointer, name)).whole()))
                .toList();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static boolean isScalar(JsonNode value) {
        return value.isValueNode() && !value.isNull();
    }

    /** As written, but whole numbers and truth values in their plain form: {@code 1_000} means 1000. */
    static Text scalar(YamlTree tree, JsonNode value, String at) {
        YamlTree.Place place = tree.place(at);
        boolean isPlain =
                value.isBoolean() || (value.isIntegralNumber() && place.text().contains("_"));
        return new Text(isPlain ? value.asText() : place.text(), place.value());
    }
}
