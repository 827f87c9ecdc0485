package org.ipai.connectors.generator.spec;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.YamlTree.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document token by token, so that nothing is ever expanded: aliases are refused, not followed. Of
 * duplicate entries the first is kept.
 */
final class YamlReader {

    /** The language nests seven levels; what is deeper is not a spec. */
    private static final int DEEPEST = 32;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final SourceText source;
    private final YAMLParser parser;
    private final YamlFaults faults;
    private final Map<String, Place> places = new LinkedHashMap<>();

    private YamlReader(SourceText source, YAMLParser parser, YamlFaults faults) {
        this.source = source;
        this.parser = parser;
        this.faults = faults;
    }

    /** Reads a document; empty, with findings, if it cannot be known what the text means. */
    static Optional<YamlTree> read(SourceText source, Findings findings) {
        YamlFaults faults = new YamlFaults(source.file(), findings);
        try (YAMLParser parser = YAML.createParser(source.text())) {
            return new YamlReader(source, parser, faults).document();
        } catch (JsonProcessingException e) {
            faults.malformed(e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
        return Optional.empty();
    }

    private Optional<YamlTree> document() throws IOException {
        SourceLocation start = new SourceLocation(source.file(), 1, 1);
        if (parser.nextToken() == null) {
            faults.empty(start);
            return Optional.empty();
        }
        JsonNode root = value("", null);
        if (root.isNull()) {
            faults.empty(start);
            return Optional.empty();
        }
        if (parser.nextToken() != null) {
            faults.severalDocuments(here());
        }
        return faults.isUnreadable() ? Optional.empty() : Optional.of(new YamlTree(root, start, places));
    }

    private JsonNode value(String pointer, @Nullable SourceLocation key) throws IOException {
        SourceLocation at = here();
        refuseFeatures(at);
        JsonToken token = parser.currentToken();
        String text = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "";
        places.put(pointer, new Place(key, at, text));
        return switch (token) {
            case START_OBJECT -> mapping(pointer);
            case START_ARRAY -> list(pointer);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
            // A double, because a decimal such as 1e999999999 would make later arithmetic hang.
            case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDoubleValue());
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }

    private JsonNode mapping(String pointer) throws IOException {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            SourceLocation key = here();
            refuseFeatures(key);
            String name = parser.currentName();
            String member = YamlTree.member(pointer, name);
            Place first = places.get(member);
            parser.nextToken();
            if (first == null) {
                mapping.set(name, value(member, key));
            } else {
                faults.duplicate(pointer, name, first.whole(), key);
                parser.skipChildren();
            }
        }
        return mapping;
    }

    private JsonNode list(String pointer) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(pointer + "/" + list.size(), null));
        }
        return list;
    }

    private void refuseFeatures(SourceLocation at) throws IOException {
        if (parser.isCurrentAlias()) {
            faults.alias(at, parser.getText());
        } else if (parser.getTypeId() != null) {
            faults.tag(at, parser.getTypeId());
        }
    }

    private SourceLocation here() {
        JsonLocation location = parser.currentTokenLocation();
        return new SourceLocation(source.file(), location.getLineNr(), location.getColumnNr());
    }
}
