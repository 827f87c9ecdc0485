package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.lake.LakeException;

/** Reads the values of a parent stream's rows that make the slices of its child. */
public final class ParentRows {

    private ParentRows() {}

    /**
     * The live rows as text by dotted path; a path whose value is null is left out.
     *
     * @return a stream to be closed after use
     */
    public static Stream<Map<String, String>> read(Table table, List<String> paths) {
        Schema projection = table.schema().select(withKnownColumns(table, paths));
        CloseableIterable<Record> rows = new TableScanner(table, projection).rows();
        Map<String, List<String>> split = new LinkedHashMap<>();
        paths.forEach(path -> split.put(path, List.of(path.split("\\."))));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> values(row, split))
                .onClose(() -> close(rows));
    }

    private static Set<String> withKnownColumns(Table table, List<String> paths) {
        List<String> unknown = new ArrayList<>(paths);
        unknown.removeIf(path -> table.schema().findField(path) != null);
        if (!unknown.isEmpty()) {
            throw new LakeException("table " + table.name() + " has no column " + String.join(", ", unknown)
                    + "; sync the parent stream with the connector's current version first");
        }
        return new LinkedHashSet<>(paths);
    }

    private static Map<String, String> values(Record row, Map<String, List<String>> paths) {
        Map<String, String> values = new HashMap<>();
        paths.forEach((path, names) -> {
            String value = TextValues.at(row, names);
            if (value != null) {
                values.put(path, value);
            }
        });
        return values;
    }

    private static void close(CloseableIterable<Record> rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
