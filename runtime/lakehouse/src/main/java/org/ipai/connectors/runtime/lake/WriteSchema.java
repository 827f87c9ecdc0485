package org.ipai.connectors.runtime.lake;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/**
 * What a stream's data files hold: the columns of its records in their order, with the ids and types they have in the table.
 * Columns the table has besides are left out of the file, which readers take for null.
 *
 * @param iceberg the columns with the table's ids
 * @param parquet the same as Parquet, ids included
 */
record WriteSchema(Schema iceberg, MessageType parquet) {

    static WriteSchema of(Schema table, RecordSchema records, String name) {
        Schema schema = new Schema(fields(table.asStruct(), ColumnTypes.withMetadata(records)));
        WriteSchema result = new WriteSchema(schema, ParquetSchemaUtil.convert(schema, name));
        result.requireSameLeaves(new RecordColumns(records).columns());
        return result;
    }

    private static List<Types.NestedField> fields(Types.StructType table, List<SchemaField> fields) {
        List<Types.NestedField> result = new ArrayList<>();
        for (SchemaField field : fields) {
            Types.NestedField column = table.field(field.name());
            if (column == null) {
                throw new IllegalStateException("table has no column '" + field.name() + "'");
            }
            Type type = type(column.type(), field.type());
            result.add(Types.NestedField.from(column).ofType(type).build());
        }
        return result;
    }

    private static Type type(Type table, FieldType type) {
        if (type instanceof FieldType.Struct struct) {
            return Types.StructType.of(fields(table.asStructType(), struct.fields()));
        }
        if (type instanceof FieldType.ListOf list) {
            Types.ListType items = table.asListType();
            Type element = type(items.elementType(), list.element());
            return items.isElementOptional()
                    ? Types.ListType.ofOptional(items.elementId(), element)
                    : Types.ListType.ofRequired(items.elementId(), element);
        }
        return table;
    }

    private void requireSameLeaves(List<Column> columns) {
        List<ColumnDescriptor> leaves = parquet.getColumns();
        for (int i = 0; i < Math.max(columns.size(), leaves.size()); i++) {
            String column = columns.get(i).path().replace(".element", ".list.element");
            String leaf = String.join(".", leaves.get(i).getPath());
            if (!column.equals(leaf) && !columns.get(i).path().equals(leaf)) {
                throw new IllegalStateException("column '" + column + "' does not match Parquet column '" + leaf + "'");
            }
        }
    }
}
