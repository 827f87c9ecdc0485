package org.ipai.connectors.generator.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what a stream says of its responses' records into a record. */
final class RecordsMapper {

    private RecordsMapper() {}

    static RecordsSpec map(Block stream) {
        Block block = stream.block("records");
        if (block == null) {
            Text array = new Text("array", stream.at());
            return new RecordsSpec(
                    stream.at(), stream.texts("records"), new ShapeSpec.Array(array), null, List.of(), null);
        }
        return new RecordsSpec(
                block.at(),
                block.texts("path"),
                shape(block),
                block.optionalText("unwrap"),
                joins(block),
                block.optionalText("where"));
    }

    private static ShapeSpec shape(Block records) {
        Text written = records.choice("shape");
        Text kind = written == null ? new Text("array", records.at()) : written;
        Block block = records.blockOrEmpty("shape").blockOrEmpty(kind.value());
        return switch (kind.value()) {
            case "object" -> new ShapeSpec.Single(kind);
            case "entries" -> new ShapeSpec.Entries(kind, block.text("key"), block.optionalText("value"));
            case "scalar" -> new ShapeSpec.Scalar(kind, block.text("field"));
            case "expand" ->
                new ShapeSpec.Expand(
                        kind, block.text("field"), block.optionalText("value"), paths(block.blockOrEmpty("keep")));
            case "zip" -> new ShapeSpec.Zip(kind, paths(block));
            case "rows_with_header" ->
                new ShapeSpec.Rows(
                        kind, block.texts("header"), block.optionalText("name"), block.texts("rows"), columns(block));
            default -> new ShapeSpec.Array(kind);
        };
    }

    private static List<NamedPathSpec> paths(Block block) {
        List<NamedPathSpec> paths = new ArrayList<>();
        for (Text name : block.keys()) {
            Text single = block.optionalText(name.value());
            paths.add(new NamedPathSpec(name, single != null ? List.of(single) : block.texts(name.value())));
        }
        return paths;
    }

    private static Map<Text, Text> columns(Block rows) {
        Block block = rows.blockOrEmpty("columns");
        Map<Text, Text> columns = new LinkedHashMap<>();
        block.keys().forEach(name -> columns.put(name, block.text(name.value())));
        return Collections.unmodifiableMap(columns);
    }

    private static List<JoinSpec> joins(Block records) {
        Block block = records.blockOrEmpty("join");
        List<JoinSpec> joins = new ArrayList<>();
        for (Text field : block.keys()) {
            Block join = block.blockOrEmpty(field.value());
            joins.add(new JoinSpec(field, join.texts("from"), join.text("on"), join.text("key")));
        }
        return joins;
    }
}
