package org.ipai.connectors.runtime.lake;

import java.util.HashSet;
import java.util.Set;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/** How columns are encoded: with a dictionary until a finished file shows that a column's values hardly repeat. */
final class Encodings {

    private static final int PAGE_BYTES = 1 << 20;

    /** Enough to prune by; whole values would put megabytes of text into footers. */
    private static final int STATISTICS_BYTES = 64;

    private final Set<String> withoutDictionary = new HashSet<>();

    ParquetProperties properties() {
        // Version 1 pages are what every reader knows; delta encodings of version 2 cost time and little is left of
        // their gain after zstd. Size statistics cost time for every value and none of the readers asks for them.
        ParquetProperties.Builder builder = ParquetProperties.builder()
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageSize(PAGE_BYTES)
                .withDictionaryPageSize(PAGE_BYTES)
                .withStatisticsTruncateLength(STATISTICS_BYTES)
                .withColumnIndexTruncateLength(STATISTICS_BYTES)
                .withSizeStatisticsEnabled(false);
        withoutDictionary.forEach(column -> builder.withDictionaryEncoding(column, false));
        return builder.build();
    }

    /** Learns from a finished file. */
    void observe(ParquetMetadata footer) {
        for (BlockMetaData block : footer.getBlocks()) {
            for (ColumnChunkMetaData column : block.getColumns()) {
                if (column.getEncodingStats() != null
                        && column.getEncodingStats().hasNonDictionaryEncodedPages()) {
                    withoutDictionary.add(column.getPath().toDotString());
                }
            }
        }
    }
}
