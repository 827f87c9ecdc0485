package org.ipai.connectors.runtime.gold;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/**
 * A gold table as it ought to be.
 *
 * @param key names of the primary key's columns
 */
record GoldTable(String name, String description, List<GoldColumn> columns, List<String> key) {

    GoldTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    static GoldTable of(StreamDescriptor stream, Schema silver) {
        RecordSchema declared = stream.schema();
        List<GoldColumn> columns = new ArrayList<>();
        for (Types.NestedField field : silver.columns()) {
            columns.add(new GoldColumn(
                    field, declared.find(field.name()).map(SchemaField::type).orElse(null)));
        }
        return new GoldTable(
                Identifiers.fitting(stream.silverTable()),
                stream.description(),
                columns,
                stream.primaryKey().stream().map(Identifiers::fitting).toList());
    }

    boolean hasKey() {
        return !key.isEmpty();
    }

    List<String> columnNames() {
        return columns.stream().map(GoldColumn::name).toList();
    }

    List<GoldColumn> keyColumns() {
        return columns.stream().filter(column -> key.contains(column.name())).toList();
    }
}
