package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.iceberg.Files;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.EncodingStats;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.internal.column.columnindex.ColumnIndex;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.parquet.io.LocalInputFile;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** Files of several pages, read by parquet-java and by Iceberg. */
@TestInstance(Lifecycle.PER_CLASS)
final class ColumnFileTest {

    private static final int ROWS = 30_000;
    private static final int BATCH = 1000;
    /** Texts of 3 KB of which first 100 and later 1,000 differ: a dictionary pays at first and is full in the end. */
    private static final int LARGE = 3000;

    private static final RecordSchema SCHEMA = RecordSchema.of(
            new SchemaField("id", Scalar.LONG),
            new SchemaField("count", Scalar.INTEGER),
            new SchemaField("state", Scalar.TEXT),
            new SchemaField("title", Scalar.TEXT),
            new SchemaField("body", Scalar.TEXT),
            new SchemaField("score", Scalar.DOUBLE),
            new SchemaField("locked", Scalar.BOOLEAN),
            new SchemaField("due_on", Scalar.DATE),
            new SchemaField("updated_at", Scalar.TIMESTAMP),
            new SchemaField("never", Scalar.TEXT));

    /** What a row holds as text, by column. */
    private static final Map<String, IntFunction<@Nullable String>> VALUES = Map.of(
            "id", row -> Long.toString(Long.MAX_VALUE - row * 7919L),
            "count", row -> row % 3 == 0 ? null : Integer.toString(row % 11 - 5),
            "state", row -> List.of("open", "closed", "").get(row % 3),
            "title", row -> "title " + Integer.reverse(row) + " é",
            "body", row -> body(row),
            "score", row -> row % 5 == 0 ? null : Double.toString(row / 4.0 - 1000),
            "locked", row -> row % 7 == 0 ? null : Boolean.toString(row % 2 == 0),
            "due_on", row -> LocalDate.EPOCH.minusDays(row % 400).toString(),
            "updated_at",
                    row -> OffsetDateTime.parse("2024-01-01T00:00:00Z")
                            .plusSeconds(row)
                            .toString(),
            "never", row -> null);

    private Path file;
    private final WriteSchema written = WriteSchema.of(ColumnTypes.schema(SCHEMA), SCHEMA, "record");
    private final Encodings encodings = new Encodings();

    private static String body(int row) {
        int text = row < 25_000 ? row % 100 : row % 1000;
        return (text + " ").repeat(LARGE).substring(0, LARGE);
    }

    @BeforeAll
    void write(@TempDir Path folder) {
        file = folder.resolve("file.parquet");
        ColumnFile writer = new ColumnFile(file, written, encodings);
        RecordColumns batch = new RecordColumns(SCHEMA);
        for (int first = 0; first < ROWS; first += BATCH) {
            fill(batch, first);
            writer.append(batch, RowSelection.all(BATCH));
        }
        assertThat(writer.finish().bytes()).isEqualTo(file.toFile().length());
    }

    private static void fill(RecordColumns batch, int first) {
        batch.clear();
        for (int row = first; row < first + BATCH; row++) {
            for (var column : batch.columns()) {
                String metadata = column.path().equals("_emitted_at") ? "2024-01-01T00:00:00Z" : column.path();
                IntFunction<@Nullable String> value = VALUES.getOrDefault(column.path(), number -> metadata);
                column.appendText(value.apply(row));
            }
            batch.commitRow();
        }
        batch.requireWholeRows();
    }

    @Test
    void every_value_is_read_back() throws IOException {
        int row = 0;
        try (CloseableIterable<Record> records = Parquet.read(Files.localInput(file.toFile()))
                .project(written.iceberg())
                .createReaderFunc(schema -> GenericParquetReaders.buildReader(written.iceberg(), schema))
                .build()) {
            for (Record record : records) {
                requireRow(row, record);
                row++;
            }
        }
        assertThat(row).isEqualTo(ROWS);
    }

    private static void requireRow(int row, Record record) {
        for (var column : VALUES.entrySet()) {
            Object value = record.getField(column.getKey());
            String text = value == null ? null : value.toString();
            if (!Objects.equals(text, column.getValue().apply(row))) {
                fail("row " + row + ", " + column.getKey() + ": " + text);
            }
        }
    }

    @Test
    void dictionaries_are_kept_where_values_repeat() throws IOException {
        assertThat(dataEncodings("state")).containsExactly(Encoding.RLE_DICTIONARY);
        assertThat(dataEncodings("count")).containsExactly(Encoding.RLE_DICTIONARY);
        assertThat(dataEncodings("id")).containsExactly(Encoding.PLAIN);
        assertThat(dataEncodings("title")).containsExactly(Encoding.PLAIN);
    }

    @Test
    void a_dictionary_that_fills_up_serves_the_pages_before() throws IOException {
        assertThat(dataEncodings("body")).containsExactlyInAnyOrder(Encoding.RLE_DICTIONARY, Encoding.PLAIN);
        int body = SCHEMA.fields().stream().map(SchemaField::name).toList().indexOf("body");
        assertThat(encodings.choice(body)).isEqualTo(Encodings.Choice.PLAIN);
    }

    @Test
    void large_texts_that_repeat_still_end_a_page() throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            BlockMetaData rowGroup = reader.getRowGroups().get(0);
            OffsetIndex offsets = reader.readOffsetIndex(column(rowGroup, "body"));
            for (int page = 0; page < offsets.getPageCount(); page++) {
                long rows = offsets.getLastRowIndex(page, rowGroup.getRowCount()) - offsets.getFirstRowIndex(page) + 1;
                assertThat(rows * LARGE).isLessThan(6L << 20);
            }
        }
    }

    @Test
    void page_indexes_hold_the_bounds_of_their_rows() throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (BlockMetaData rowGroup : reader.getRowGroups()) {
                for (String name : List.of("id", "title", "score", "updated_at")) {
                    requireBounds(reader, column(rowGroup, name), name);
                }
            }
        }
    }

    /** Rows of a file of one row group. */
    private void requireBounds(ParquetFileReader reader, ColumnChunkMetaData column, String name) throws IOException {
        OffsetIndex offsets = reader.readOffsetIndex(column);
        ColumnIndex index = reader.readColumnIndex(column);
        assertThat(offsets.getPageCount()).isGreaterThan(1);
        for (int page = 0; page < offsets.getPageCount(); page++) {
            List<String> values = new ArrayList<>();
            for (long row = offsets.getFirstRowIndex(page); row <= offsets.getLastRowIndex(page, ROWS); row++) {
                String value = Objects.requireNonNull(VALUES.get(name)).apply((int) row);
                if (value != null) {
                    values.add(value);
                }
            }
            assertThat(index.getNullCounts().get(page))
                    .isEqualTo(
                            offsets.getLastRowIndex(page, ROWS) - offsets.getFirstRowIndex(page) + 1 - values.size());
            Bounds bounds = Bounds.of(name, values);
            assertThat(index.getMinValues().get(page).duplicate()).as(name).isEqualTo(bounds.least());
            assertThat(index.getMaxValues().get(page).duplicate()).as(name).isEqualTo(bounds.greatest());
        }
    }

    @Test
    void a_selection_of_rows_is_written_alone() throws IOException {
        Path part = file.resolveSibling("part.parquet");
        RecordColumns batch = new RecordColumns(SCHEMA);
        fill(batch, 0);
        RowSelection odd = new RowSelection();
        IntStream.range(0, BATCH).filter(row -> row % 2 == 1).forEach(odd::add);
        ColumnFile writer = new ColumnFile(part, written, new Encodings());
        writer.append(batch, odd);
        writer.flushRowGroup();
        writer.append(batch, odd);
        writer.finish();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(part))) {
            assertThat(reader.getRowGroups())
                    .hasSize(2)
                    .allSatisfy(group -> assertThat(group.getRowCount()).isEqualTo(BATCH / 2));
            Object least =
                    column(reader.getRowGroups().get(1), "id").getStatistics().genericGetMin();
            assertThat(least).isEqualTo(Long.MAX_VALUE - (BATCH - 1) * 7919L);
        }
    }

    private Set<Encoding> dataEncodings(String name) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            EncodingStats stats = column(reader.getRowGroups().get(0), name).getEncodingStats();
            return stats.getDataEncodings();
        }
    }

    private static ColumnChunkMetaData column(BlockMetaData rowGroup, String name) {
        return rowGroup.getColumns().stream()
                .filter(column -> column.getPath().toDotString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
