package org.ipai.connectors.github;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;

/** Reads tables with Iceberg's own reader. */
final class IcebergRows {

    private IcebergRows() {}

    static long count(Table table) {
        try (CloseableIterable<Record> rows = IcebergGenerics.read(table).build()) {
            long count = 0;
            for (Record row : rows) {
                count += row == null ? 0 : 1;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
