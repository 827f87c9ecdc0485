package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.SliceAxisModel;
import org.ipai.connectors.generator.model.SliceValuesModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.jspecify.annotations.Nullable;

/** What the sandbox needs to serve the slices of a stream: its axes with where their values come from. */
final class SandboxSlices {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ConnectorModel connector;
    private final StreamModel stream;

    private SandboxSlices(ConnectorModel connector, StreamModel stream) {
        this.connector = connector;
        this.stream = stream;
    }

    static ArrayNode of(ConnectorModel connector, StreamModel stream) {
        SandboxSlices slices = new SandboxSlices(connector, stream);
        ArrayNode axes = JSON.arrayNode();
        stream.slicing().axes().forEach(axis -> axes.add(slices.axis(axis)));
        return axes;
    }

    private ObjectNode axis(SliceAxisModel axis) {
        ObjectNode node = JSON.objectNode().put("name", axis.name());
        if (axis.batch() > 1) {
            node.put("batch", axis.batch()).put("separator", axis.separator());
        }
        key(axis).ifPresent(key -> node.put("key", key));
        node.set("values", values(axis.values()));
        return node;
    }

    /**
     * The key of the stream's records whose value an axis is: an operation that takes {@code id} or {@code ids} looks records
     * up by their key {@code id}. With further axes or a parent it is taken for a filter.
     */
    private Optional<String> key(SliceAxisModel axis) {
        boolean isOnly = stream.slicing().axes().size() == 1 && stream.parent() == null;
        if (!isOnly || stream.primaryKey().size() != 1) {
            return Optional.empty();
        }
        return stream.record().fields().stream()
                .filter(field -> field.columnName().equals(stream.primaryKey().get(0)))
                .map(FieldModel::jsonName)
                .filter(key -> stream.operations().stream()
                        .flatMap(operation -> SentValue.of(operation).stream())
                        .filter(sent -> ValueOrigin.of(sent.value())
                                .equals(new ValueOrigin(ValueOrigin.Kind.SLICE, axis.name())))
                        .anyMatch(sent -> sent.name().equals(key) || sent.name().equals(key + "s")))
                .findFirst();
    }

    private ObjectNode values(SliceValuesModel values) {
        ObjectNode node = JSON.objectNode();
        if (values instanceof SliceValuesModel.Listed listed) {
            listed.values().forEach(node.putArray("list")::add);
        } else if (values instanceof SliceValuesModel.Configured configured) {
            config(configured.field(), node);
        } else if (values instanceof SliceValuesModel.OfParent parent) {
            ParentPaths paths = new ParentPaths(connector, parent.stream());
            node.put("stream", parent.stream()).put("field", paths.jsonPath(parent.path()));
        } else if (values instanceof SliceValuesModel.Union union) {
            node.set("union", all(union.members()));
        } else if (values instanceof SliceValuesModel.FirstOf first) {
            node.set("first_of", all(first.members()));
        } else if (values instanceof SliceValuesModel.Dates dates) {
            ObjectNode days = node.putObject("dates");
            days.set("from", day(dates.from()));
            days.set("until", day(dates.until()));
            days.put("step", dates.step().toString());
        }
        return node;
    }

    private ArrayNode all(List<SliceValuesModel> members) {
        ArrayNode all = JSON.arrayNode();
        members.forEach(member -> all.add(values(member)));
        return all;
    }

    private @Nullable ObjectNode day(SliceValuesModel.@Nullable Day day) {
        if (day == null) {
            return null;
        }
        return day.field() == null ? JSON.objectNode().put("date", day.date()) : config(day.field(), JSON.objectNode());
    }

    private ObjectNode config(String name, ObjectNode node) {
        node.put("config", name);
        connector.config().stream()
                .filter(field -> field.name().equals(name))
                .map(ConfigFieldModel::defaultValue)
                .forEach(value -> node.put("default", value));
        return node;
    }
}
