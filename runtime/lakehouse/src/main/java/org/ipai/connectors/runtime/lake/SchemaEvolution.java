package org.ipai.connectors.runtime.lake;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/**
 * Brings a table's schema up to its stream's: new columns are added as optional, {@code int} becomes {@code long}; columns
 * the stream no longer has stay. Everything else is refused.
 */
final class SchemaEvolution {

    private final String table;
    private final UpdateSchema update;
    private boolean changed;

    private SchemaEvolution(String table, UpdateSchema update) {
        this.table = table;
        this.update = update;
    }

    /** Evolves the table if there is anything to do. */
    static void apply(Table table, RecordSchema records) {
        SchemaEvolution evolution = new SchemaEvolution(table.name(), table.updateSchema());
        Schema schema = table.schema();
        evolution.fields("", schema.asStruct(), ColumnTypes.withMetadata(records));
        if (evolution.changed) {
            evolution.update.commit();
        }
    }

    private void fields(String parent, Types.StructType struct, List<SchemaField> fields) {
        for (SchemaField field : fields) {
            String path = parent.isEmpty() ? field.name() : parent + "." + field.name();
            Types.NestedField column = struct.field(field.name());
            if (column == null) {
                addColumn(parent, field);
            } else {
                merge(path, column.type(), field.type());
            }
        }
    }

    private void addColumn(String parent, SchemaField field) {
        int[] lastId = {0};
        Type type = ColumnTypes.type(field.type(), () -> ++lastId[0]);
        if (parent.isEmpty()) {
            update.addColumn(field.name(), type);
        } else {
            update.addColumn(parent, field.name(), type);
        }
        changed = true;
    }

    private void merge(String path, Type column, FieldType type) {
        if (type instanceof FieldType.Struct struct && column.isStructType()) {
            fields(path, column.asStructType(), struct.fields());
        } else if (type instanceof FieldType.ListOf list && column.isListType()) {
            merge(path + ".element", column.asListType().elementType(), list.element());
        } else if (type instanceof FieldType.Scalar scalar && column.isPrimitiveType()) {
            mergeScalar(path, column.asPrimitiveType(), ColumnTypes.scalar(scalar));
        } else {
            throw incompatible(path, column, type);
        }
    }

    private void mergeScalar(String path, Type.PrimitiveType column, Type.PrimitiveType type) {
        boolean narrower = column.typeId() == Type.TypeID.LONG && type.typeId() == Type.TypeID.INTEGER;
        if (column.equals(type) || narrower) {
            return;
        }
        if (column.typeId() != Type.TypeID.INTEGER || type.typeId() != Type.TypeID.LONG) {
            throw incompatible(path, column, type);
        }
        update.updateColumn(path, type);
        changed = true;
    }

    private LakeException incompatible(String path, Type column, Object type) {
        return new LakeException("column '" + path + "' of " + table + " holds " + describe(column)
                + ", and the connector now reads it as " + describe(type)
                + "; give the field another name in the spec, or drop the table with 'state reset --drop-tables --stream STREAM', and"
                + " the next sync reads it again");
    }

    private static String describe(Object type) {
        if (type instanceof FieldType.Struct || type instanceof Types.StructType) {
            return "a struct";
        }
        if (type instanceof FieldType.ListOf || type instanceof Types.ListType) {
            return "a list";
        }
        return type instanceof FieldType.Scalar scalar
                ? ColumnTypes.scalar(scalar).toString()
                : type.toString();
    }
}
