package org.ipai.connectors.runtime.lake;

import java.util.BitSet;
import org.apache.parquet.column.ParquetProperties;

/** How columns are encoded: with a dictionary until a row group shows that a column's values hardly repeat. */
final class Encodings {

    /** Of values before compression; what parquet-java writes by default. */
    static final int PAGE_BYTES = 1 << 20;

    /** Rows of a page; the default of parquet-java, small enough to skip by. */
    static final int PAGE_ROWS = 20_000;

    /** Enough to prune by; whole values would put megabytes of text into footers. */
    private static final int STATISTICS_BYTES = 64;

    /** Places of columns. */
    private final BitSet plain = new BitSet();

    /** How a column starts. */
    enum Choice {
        DICTIONARY,
        PLAIN
    }

    ParquetProperties properties() {
        return ParquetProperties.builder()
                .withStatisticsTruncateLength(STATISTICS_BYTES)
                .withColumnIndexTruncateLength(STATISTICS_BYTES)
                .build();
    }

    Choice choice(int column) {
        return plain.get(column) ? Choice.PLAIN : Choice.DICTIONARY;
    }

    /** Learns that a dictionary did not pay for a column. */
    void preferPlain(int column) {
        plain.set(column);
    }
}
