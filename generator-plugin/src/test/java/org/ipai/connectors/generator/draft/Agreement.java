package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** How far a draft says what a person wrote about the same provider, stream by stream. */
final class Agreement {

    private final ConnectorSpec written;
    private final ConnectorSpec drafted;
    private final List<Row> rows = new ArrayList<>();

    Agreement(ConnectorSpec written, ConnectorSpec drafted) {
        this.written = written;
        this.drafted = drafted;
        written.streams().values().stream()
                .filter(stream -> written.api(stream).name().isEmpty()
                        && stream.operations().size() > 0)
                .forEach(stream -> rows.add(compare(stream)));
    }

    /** What is the same; {@code -} where the stream is not in the draft. */
    record Row(
            String stream, String found, boolean records, boolean key, boolean pages, boolean parent, boolean cursor) {

        boolean isWhole() {
            return records && key && pages && parent && cursor;
        }
    }

    private Row compare(StreamSpec stream) {
        Optional<StreamSpec> match = match(drafted, operations(stream));
        return match.map(found -> new Row(
                        stream.name().value(),
                        found.name().value(),
                        texts(stream.records().path())
                                .equals(texts(found.records().path())),
                        key(stream).equals(key(found)),
                        pages(written.pagination(stream)).equals(pages(drafted.pagination(found))),
                        isSameParent(stream, found),
                        cursor(stream.cursor()).equals(cursor(found.cursor()))))
                .orElse(new Row(stream.name().value(), "-", false, false, false, false, false));
    }

    private static Optional<StreamSpec> match(ConnectorSpec spec, List<String> operations) {
        return spec.streams().values().stream()
                .filter(stream -> operations(stream).stream().anyMatch(operations::contains))
                .findFirst();
    }

    private static List<String> operations(StreamSpec stream) {
        return stream.operations().stream()
                .map(operation -> operation.operation().value())
                .toList();
    }

    private static List<String> texts(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    /** Columns from the parent by what they are there. */
    private static List<String> key(StreamSpec stream) {
        ParentSpec parent = stream.parent();
        return stream.primaryKey().stream()
                .map(Text::value)
                .map(column -> parent != null && parent.add().containsKey(column)
                        ? "parent." + parent.add().get(column)
                        : column)
                .toList();
    }

    private static String pages(@Nullable PaginationSpec pagination) {
        if (pagination == null) {
            return "none";
        }
        String size = pagination.pageSize() == null
                ? ""
                : pagination.pageSize().value().value();
        String from =
                pagination.from() == null ? "" : texts(pagination.from().path()).toString();
        return pagination.kind() + " " + size + " " + from;
    }

    private boolean isSameParent(StreamSpec stream, StreamSpec found) {
        ParentSpec mine = stream.parent();
        ParentSpec other = found.parent();
        if (mine == null || other == null) {
            return mine == null && other == null;
        }
        return operations(stream(written, mine)).stream().anyMatch(operations(stream(drafted, other))::contains);
    }

    private static StreamSpec stream(ConnectorSpec spec, ParentSpec parent) {
        return Objects.requireNonNull(spec.streams().get(parent.stream().value()));
    }

    private static String cursor(@Nullable CursorSpec cursor) {
        return cursor == null ? "" : cursor.field() + " " + cursor.order() + " " + cursor.parameter();
    }

    List<Row> rows() {
        return rows;
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-22s %-28s %-8s %-5s %-6s %-7s %s%n",
                "stream",
                "in the draft",
                "records",
                "key",
                "pages",
                "parent",
                "cursor"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-22s %-28s %-8s %-5s %-6s %-7s %s%n",
                    row.stream(),
                    row.found(),
                    mark(row.records()),
                    mark(row.key()),
                    mark(row.pages()),
                    mark(row.parent()),
                    mark(row.cursor())));
        }
        return table.toString();
    }

    private static String mark(boolean same) {
        return same ? "same" : "-";
    }
}
