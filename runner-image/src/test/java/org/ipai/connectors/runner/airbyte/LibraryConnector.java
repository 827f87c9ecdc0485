package org.ipai.connectors.runner.airbyte;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.testing.BareSource;
import org.jspecify.annotations.Nullable;

/** A connector with a config field of each type, and streams {@code books} and {@code loans} that are never read. */
final class LibraryConnector implements SourceConnector {

    private static final CursorDescriptor CHANGED_AT = CursorDescriptor.ofInstant(
            List.of("changedAt"),
            CursorDescriptor.Order.ASCENDING,
            CursorDescriptor.Filter.REQUEST,
            CursorReach.from(Duration.ZERO));

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor(
                "library",
                "Library",
                "Books and loans.",
                "00",
                List.of(
                        field("owner", ConfigType.STRING, true, null),
                        new ConfigField(
                                "owner_type", ConfigType.STRING, "Who owns.", false, "town", List.of("town", "school")),
                        field("token", ConfigType.SECRET, false, null),
                        field("client_ids", ConfigType.STRING_LIST, false, "a, b"),
                        field("tokens", ConfigType.SECRET_LIST, false, null),
                        field("limit", ConfigType.INTEGER, false, "5"),
                        field("all", ConfigType.BOOLEAN, false, "true"),
                        field("start", ConfigType.INSTANT, false, "2020-01-01T00:00:00Z"),
                        field("day", ConfigType.DATE, false, null)),
                "0 0 * * *",
                SlaTier.STANDARD,
                List.of(stream("books", null), stream("loans", CHANGED_AT)),
                List.of());
    }

    private static ConfigField field(String name, ConfigType type, boolean required, @Nullable String value) {
        return new ConfigField(name, type, "The " + name + ".", required, value, List.of());
    }

    private static StreamDescriptor stream(String name, @Nullable CursorDescriptor cursor) {
        return new StreamDescriptor(
                "library",
                name,
                "Things.",
                RecordSchema.of(
                        new SchemaField("id", Scalar.LONG),
                        new SchemaField("changed_at", Scalar.TIMESTAMP),
                        new SchemaField("due", Scalar.DATE),
                        new SchemaField("tags", new FieldType.ListOf(Scalar.TEXT)),
                        new SchemaField("more", Scalar.JSON)),
                List.of("id"),
                cursor == null ? Set.of(SyncMode.FULL_REFRESH) : Set.of(SyncMode.values()),
                cursor,
                null,
                List.of(),
                new Pagination.SinglePage(),
                List.of(),
                List.of(),
                Set.of(),
                Deletes.NONE);
    }

    @Override
    public Source open(ConfigValues config) {
        config.text("owner");
        config.texts("client_ids");
        config.secrets("tokens");
        config.integer("limit");
        config.bool("all");
        config.instant("start");
        config.optionalDate("day");
        config.throwIfInvalid();
        return BareSource.of(
                URI.create("https://library.example"),
                descriptor().streams().stream().map(Unread::new).toArray(SourceStream[]::new));
    }

    private record Unread(StreamDescriptor descriptor) implements SourceStream {

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            throw new UnsupportedOperationException("nothing is read");
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            throw new UnsupportedOperationException("nothing is read");
        }
    }
}
