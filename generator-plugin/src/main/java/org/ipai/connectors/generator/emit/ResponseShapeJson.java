package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/** How a stream's responses hold their records, as JSON for the sandbox. */
final class ResponseShapeJson {

    private ResponseShapeJson() {}

    static void put(StreamModel stream, ObjectNode node) {
        ResponseShape shape = stream.responseShape().ofRecords();
        if (shape instanceof ResponseShape.Single) {
            node.put("record_shape", "object");
        } else if (shape instanceof ResponseShape.Wrapped wrapped) {
            node.put("unwrap", wrapped.field());
        } else if (shape instanceof ResponseShape.Rows rows) {
            rows(rows, stream, node.putObject("record_shape").putObject("rows_with_header"));
        } else if (shape instanceof ResponseShape.Built built) {
            built(built, node.putObject("record_shape"));
        }
        stream.responseShape().joins().forEach(join -> {
            ObjectNode entry = node.withArrayProperty("joins").addObject().put("field", join.field());
            texts(entry.putArray("from"), join.from());
            texts(entry.putArray("on"), join.on());
            texts(entry.putArray("key"), join.key());
        });
    }

    private static void built(ResponseShape.Built shape, ObjectNode node) {
        if (shape instanceof ResponseShape.Entries entries) {
            node.putObject("entries").put("key", entries.key()).put("value", entries.value());
        } else if (shape instanceof ResponseShape.Values values) {
            node.putObject("scalar").put("field", values.field());
        } else if (shape instanceof ResponseShape.Zipped zipped) {
            paths(node.putObject("zip"), zipped.arrays());
        } else if (shape instanceof ResponseShape.Expanded expanded) {
            ObjectNode expand = node.putObject("expand");
            texts(expand.putArray("field"), expanded.field());
            expand.put("value", expanded.value());
            paths(expand.putObject("keep"), expanded.keep());
        }
    }

    /** The document says nothing of cells, so the columns come with their types. */
    private static void rows(ResponseShape.Rows rows, StreamModel stream, ObjectNode node) {
        texts(node.putArray("header"), rows.header());
        texts(node.putArray("name"), rows.name());
        texts(node.putArray("rows"), rows.rows());
        ObjectNode columns = node.putObject("columns");
        for (String column : rows.columns()) {
            Optional<FieldModel> field = stream.record().fields().stream()
                    .filter(known -> known.jsonName().equals(column))
                    .findFirst();
            schema(columns.putObject(column), field.map(FieldModel::type).orElse(null));
        }
    }

    private static void schema(ObjectNode schema, @Nullable TypeModel type) {
        FieldType.Scalar scalar = type instanceof TypeModel.ScalarModel model ? model.type() : FieldType.Scalar.TEXT;
        switch (scalar) {
            case BOOLEAN -> schema.put("type", "boolean");
            case INTEGER, LONG -> schema.put("type", "integer");
            case DOUBLE -> schema.put("type", "number");
            case DATE -> schema.put("type", "string").put("format", "date");
            case TIMESTAMP -> schema.put("type", "string").put("format", "date-time");
            case TEXT, JSON -> schema.put("type", "string");
        }
    }

    private static void paths(ObjectNode node, List<NamedPath> paths) {
        paths.forEach(path -> texts(node.putArray(path.name()), path.path()));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
