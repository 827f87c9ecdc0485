package org.ipai.connectors.runtime.lakehouse;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;

/** A stream over any schema, decoded by {@link SchemaDecoder}: JSON names are the table names. */
final class IssueStream implements SourceStream {

    private final StreamDescriptor descriptor;

    private IssueStream(StreamDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    static RecordSchema smallSchema() {
        FieldType label = new FieldType.Struct(List.of(
                new SchemaField("name", FieldType.Scalar.TEXT), new SchemaField("weight", FieldType.Scalar.INTEGER)));
        FieldType user = new FieldType.Struct(List.of(
                new SchemaField("login", FieldType.Scalar.TEXT), new SchemaField("admin", FieldType.Scalar.BOOLEAN)));
        return RecordSchema.of(
                new SchemaField("id", FieldType.Scalar.LONG),
                new SchemaField("number", FieldType.Scalar.INTEGER),
                new SchemaField("title", FieldType.Scalar.TEXT),
                new SchemaField("state", FieldType.Scalar.TEXT),
                new SchemaField("locked", FieldType.Scalar.BOOLEAN),
                new SchemaField("score", FieldType.Scalar.DOUBLE),
                new SchemaField("due_on", FieldType.Scalar.DATE),
                new SchemaField("updated_at", FieldType.Scalar.TIMESTAMP),
                new SchemaField("user", user),
                new SchemaField("labels", new FieldType.ListOf(label)),
                new SchemaField("topics", new FieldType.ListOf(FieldType.Scalar.TEXT)),
                new SchemaField("grid", new FieldType.ListOf(new FieldType.ListOf(FieldType.Scalar.LONG))),
                new SchemaField("extra", FieldType.Scalar.JSON));
    }

    static IssueStream small() {
        return of(smallSchema());
    }

    static IssueStream of(RecordSchema schema) {
        return of(schema, List.of("id"), List.of(), List.of());
    }

    static IssueStream partitioned(PartitionField... partitions) {
        return of(smallSchema(), List.of("id"), List.of(partitions), List.of());
    }

    static IssueStream checked(QualityRule... rules) {
        return of(smallSchema(), List.of("id"), List.of(), List.of(rules));
    }

    static IssueStream of(
            RecordSchema schema, List<String> key, List<PartitionField> partitions, List<QualityRule> rules) {
        return of(schema, key, partitions, rules, Deletes.NONE);
    }

    static IssueStream deleting(Deletes deletes) {
        return of(smallSchema(), List.of("id"), List.of(), List.of(), deletes);
    }

    static IssueStream of(
            RecordSchema schema,
            List<String> key,
            List<PartitionField> partitions,
            List<QualityRule> rules,
            Deletes deletes) {
        return new IssueStream(new StreamDescriptor(
                "github",
                "issues",
                "Issues.",
                schema,
                key,
                Set.of(SyncMode.FULL_REFRESH, SyncMode.INCREMENTAL),
                CursorDescriptor.ofInstant(
                        List.of("updated_at"),
                        CursorDescriptor.Order.ASCENDING,
                        CursorDescriptor.Filter.REQUEST,
                        CursorReach.from(Duration.ZERO)),
                null,
                List.of(),
                new Pagination.LinkHeader(),
                partitions,
                rules,
                Set.of(),
                deletes));
    }

    @Override
    public StreamDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public Request firstPage(Slice slice, CursorRange range) {
        return Request.get("/issues").build();
    }

    @Override
    public RecordDecoder decoder(RecordColumns columns) {
        return new SchemaDecoder(descriptor.schema(), columns);
    }
}
