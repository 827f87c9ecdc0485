package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.data.IdentityShapes.Identity;
import org.ipai.connectors.runtime.sandbox.definition.AxisDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;

/** What records repeat of the slice they are in: the parent's identity, and the values that requests filter by. */
final class MentionedFields {

    private final SchemaResolver schemas;
    private final StreamDefinition stream;
    private final ObjectNode record;
    private final Slices slices;

    /**
     * @param record schema of the stream's records
     */
    MentionedFields(SchemaResolver schemas, StreamDefinition stream, ObjectNode record, Slices slices) {
        this.schemas = schemas;
        this.stream = stream;
        this.record = record;
        this.slices = slices;
    }

    /** Shapes by dotted path. */
    Map<String, Shape> shapes() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        StreamData parent = slices.parent();
        if (parent != null) {
            ofParent(parent.identities(), fields);
        }
        for (int axis = 0; axis < slices.axes().size(); axis++) {
            ofAxis(axis, fields);
        }
        return fields;
    }

    /** In an object named like the parent, such as {@code repository}. */
    private void ofParent(Map<String, Identity> identities, Map<String, Shape> fields) {
        String mention = singular(String.valueOf(stream.parent()));
        identities.forEach((path, identity) -> {
            String here = mention + "." + path;
            if (!schemas.at(record, split(here)).isEmpty()) {
                fields.put(here, new IdentityShapes.OfParent(identity, slices));
            }
        });
    }

    /** In fields named like the parameter, of the record or of an object in it. */
    private void ofAxis(int axis, Map<String, Shape> fields) {
        AxisDefinition definition = slices.axes().get(axis).definition();
        if (definition.batch() > 1) {
            return;
        }
        List<String> inner = new ArrayList<>();
        record.path("properties").properties().forEach(property -> inner.add(property.getKey() + "."));
        inner.add(0, "");
        stream.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> parameter.origin() == Origin.SLICE)
                .filter(parameter -> parameter.reference().equals(definition.name()))
                .map(ParameterDefinition::name)
                .distinct()
                .forEach(name -> inner.forEach(prefix -> addOfAxis(prefix + name, axis, fields)));
    }

    private void addOfAxis(String path, int axis, Map<String, Shape> fields) {
        ObjectNode schema = schemas.at(record, split(path));
        String type = schema.path("type").asText();
        if (type.equals("string") || type.equals("integer")) {
            fields.put(path, new IdentityShapes.OfSlice(slices, axis, type.equals("integer")));
        }
    }

    private static List<String> split(String path) {
        return List.of(path.split("\\."));
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
