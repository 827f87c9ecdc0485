package org.ipai.connectors.runner.airbyte;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.jspecify.annotations.Nullable;

/** Keeps of a stream's rows, each once, the values that slices of other streams are made of. */
final class ParentSpool implements RowSink, AutoCloseable {

    private static final int MEMORY_BYTES = 8 << 20;
    private static final int NULL = -1;

    private final StreamDescriptor stream;
    private final List<String> columns;
    private final KeySet keys = new KeySet();
    private final Spool spool = new Spool(MEMORY_BYTES);
    private long rows;

    ParentSpool(StreamDescriptor stream, Collection<String> columns) {
        this.stream = stream;
        this.columns = List.copyOf(columns);
    }

    @Override
    public void row(RowReader row, Instant received) {
        List<@Nullable String> key = texts(row, stream.primaryKey());
        if (isDeleted(row) || !keys.add(key)) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String text : texts(row, columns)) {
                write(out, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spool.add(bytes.toByteArray());
        rows++;
    }

    private boolean isDeleted(RowReader row) {
        if (!(stream.deletes() instanceof Deletes.Flag flag)) {
            return false;
        }
        String value = row.text(flag.column());
        return value != null && (flag.value() == null || value.equals(flag.value()));
    }

    private static List<@Nullable String> texts(RowReader row, List<String> paths) {
        List<@Nullable String> texts = new ArrayList<>();
        for (String path : paths) {
            texts.add(row.text(path));
        }
        return texts;
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The rows as text by dotted path, nulls left out. */
    Stream<Map<String, String>> rows() {
        DataInputStream in = new DataInputStream(new BufferedInputStream(spool.open()));
        return LongStream.range(0, rows).mapToObj(row -> next(in));
    }

    private Map<String, String> next(DataInputStream in) {
        Map<String, String> row = new HashMap<>();
        try {
            for (String column : columns) {
                int length = in.readInt();
                if (length != NULL) {
                    row.put(column, new String(in.readNBytes(length), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the kept records of stream '" + stream.name() + "' cannot be read", e);
        }
        return row;
    }

    @Override
    public void close() {
        spool.close();
    }
}
