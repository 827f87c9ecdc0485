package org.ipai.connectors.runtime.gold;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/** A stream with a column of each kind. */
final class Issues {

    private static final FieldType USER = new FieldType.Struct(List.of(
            new SchemaField("login", Scalar.TEXT),
            new SchemaField("seen", Scalar.TIMESTAMP),
            new SchemaField("extra", Scalar.JSON)));

    static final StreamDescriptor STREAM = stream(List.of("id"), Scalar.JSON);

    /** Silver's columns; those in a struct and in a list have ids above 100. */
    static final Schema SILVER = new Schema(
            Types.NestedField.optional(1, "id", Types.LongType.get()),
            Types.NestedField.optional(2, "number", Types.IntegerType.get()),
            Types.NestedField.optional(3, "title", Types.StringType.get()),
            Types.NestedField.optional(4, "score", Types.DoubleType.get()),
            Types.NestedField.optional(5, "locked", Types.BooleanType.get()),
            Types.NestedField.optional(6, "due", Types.DateType.get()),
            Types.NestedField.optional(7, "updated_at", Types.TimestampType.withZone()),
            Types.NestedField.optional(
                    8,
                    "user",
                    Types.StructType.of(
                            Types.NestedField.optional(10, "login", Types.StringType.get()),
                            Types.NestedField.optional(11, "seen", Types.TimestampType.withZone()),
                            Types.NestedField.optional(12, "extra", Types.StringType.get()))),
            Types.NestedField.optional(9, "labels", Types.ListType.ofOptional(13, Types.StringType.get())),
            Types.NestedField.optional(14, "reactions", Types.StringType.get()));

    private Issues() {}

    static StreamDescriptor stream(List<String> key, FieldType reactions) {
        return new StreamDescriptor(
                "github",
                "issues",
                "Issues of every repository; that's all.",
                RecordSchema.of(
                        new SchemaField("id", Scalar.LONG),
                        new SchemaField("number", Scalar.INTEGER),
                        new SchemaField("title", Scalar.TEXT),
                        new SchemaField("score", Scalar.DOUBLE),
                        new SchemaField("locked", Scalar.BOOLEAN),
                        new SchemaField("due", Scalar.DATE),
                        new SchemaField("updated_at", Scalar.TIMESTAMP),
                        new SchemaField("user", USER),
                        new SchemaField("labels", new FieldType.ListOf(Scalar.TEXT)),
                        new SchemaField("reactions", reactions)),
                key,
                Set.of(SyncMode.INCREMENTAL),
                CursorDescriptor.ofInstant(
                        List.of("updated_at"),
                        CursorDescriptor.Order.ASCENDING,
                        CursorDescriptor.Filter.REQUEST,
                        CursorReach.from(Duration.ZERO)),
                null,
                List.of(),
                new Pagination.SinglePage(),
                List.of(),
                List.of(),
                Set.of(),
                Deletes.NONE);
    }
}
