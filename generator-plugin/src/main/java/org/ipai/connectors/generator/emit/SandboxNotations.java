package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.TimeNotation;

/** Fields that the sandbox has to write in a notation of their own. */
final class SandboxNotations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode notations = JSON.arrayNode();

    private SandboxNotations() {}

    /** Adds them to a stream's node, if there are any. */
    static void put(StreamModel stream, ObjectNode node) {
        SandboxNotations found = new SandboxNotations();
        found.add(stream.record(), List.of());
        if (!found.notations.isEmpty()) {
            node.set("notations", found.notations);
        }
    }

    private void add(StructModel struct, List<String> place) {
        for (FieldModel field : struct.fields()) {
            List<String> path = new ArrayList<>(place);
            path.add(field.jsonName());
            TypeModel type = field.type();
            while (type instanceof TypeModel.ListModel list) {
                type = list.element();
            }
            if (type instanceof TypeModel.ObjectModel object) {
                add(object.struct(), path);
            } else if (type instanceof TypeModel.ScalarModel scalar && scalar.notation() != null) {
                add(path, scalar.notation());
            }
        }
    }

    private void add(List<String> path, FieldNotation notation) {
        ObjectNode node = notations.addObject();
        path.forEach(node.putArray("path")::add);
        notation.nullTexts().forEach(node.putArray("null_texts")::add);
        if (notation.time() != null) {
            node.set("time", time(notation.time()));
        }
    }

    private static ObjectNode time(TimeNotation time) {
        if (time instanceof TimeNotation.Pattern pattern) {
            return JSON.objectNode()
                    .put("kind", "pattern")
                    .put("pattern", pattern.pattern())
                    .put("zone", pattern.zone().getId());
        }
        if (time instanceof TimeNotation.Iso iso) {
            return JSON.objectNode().put("kind", "iso").put("zone", iso.zone().getId());
        }
        String unit = ((TimeNotation.Epoch) time).unit().name().toLowerCase(Locale.ROOT);
        return JSON.objectNode().put("kind", "epoch").put("unit", unit);
    }
}
