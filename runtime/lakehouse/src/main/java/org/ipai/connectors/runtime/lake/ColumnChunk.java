package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.ipai.connectors.runtime.record.Column;

/**
 * One column of a row group. Writes what parquet-java's column writers write, version 1 data pages, but takes values by the
 * array instead of one by one; ADR 8 says why.
 */
final class ColumnChunk {

    /** Rows added between two looks at the size of the page; pages end where rows end, as page indexes demand. */
    private static final int STEP = 256;

    private final ColumnDescriptor leaf;
    private final PageWriter pages;
    private final PageValues values;
    private final Levels repetitions;
    private final Levels definitions;
    private final Encodings encodings;
    private final int place;
    /** A required column has one definition level less in Parquet than among the records. */
    private final int surplus;

    private final Entries entries = new Entries();
    private int pageEntries;
    private int pageRows;

    /**
     * @param place of the column among the file's
     * @param encodings what is known of the columns; shared with other files, learns from this one
     */
    ColumnChunk(ColumnDescriptor leaf, Column column, PageWriter pages, int place, Encodings encodings) {
        this.leaf = leaf;
        this.pages = pages;
        this.place = place;
        this.encodings = encodings;
        this.values = PageValues.of(column, leaf, encodings.choice(place));
        this.repetitions = new Levels(leaf.getMaxRepetitionLevel());
        this.definitions = new Levels(leaf.getMaxDefinitionLevel());
        this.surplus = column.maxDefinition() - leaf.getMaxDefinitionLevel();
    }

    /** Appends rows of a batch. */
    void append(Column column, RowSelection rows) throws IOException {
        if (encodings.choice(place) == Encodings.Choice.PLAIN) {
            values.preferPlain();
        }
        for (int first = 0; first < rows.size(); first += STEP) {
            int end = Math.min(first + STEP, rows.size());
            entries.select(column, rows, first, end);
            addLevels(column);
            values.add(column, entries);
            pageEntries += entries.size();
            pageRows += end - first;
            if (pageRows >= Encodings.PAGE_ROWS || values.isPageFull()) {
                writePage();
            }
        }
        if (values.isDictionaryUseless()) {
            encodings.preferPlain(place);
        }
    }

    private void addLevels(Column column) throws IOException {
        if (!repetitions.isTrivial()) {
            for (int i = 0; i < entries.size(); i++) {
                repetitions.add(column.repetition(entries.get(i)));
            }
        }
        if (!definitions.isTrivial()) {
            for (int i = 0; i < entries.size(); i++) {
                definitions.add(column.definition(entries.get(i)) - surplus);
            }
        }
    }

    private void writePage() throws IOException {
        PageValues.Encoded encoded = values.encode();
        pages.writePage(
                BytesInput.concat(repetitions.encode(), definitions.encode(), encoded.bytes()),
                pageEntries,
                pageRows,
                statistics(),
                Encoding.RLE,
                Encoding.RLE,
                encoded.encoding());
        repetitions.startPage();
        definitions.startPage();
        values.startPage();
        pageEntries = 0;
        pageRows = 0;
    }

    private Statistics<?> statistics() {
        Statistics.Builder statistics =
                Statistics.getBuilderForReading(leaf.getPrimitiveType()).withNumNulls(pageEntries - values.size());
        if (values.size() > 0) {
            statistics.withMin(values.least()).withMax(values.greatest());
        }
        return statistics.build();
    }

    /** Bytes held for the row group that is open, those compressed already included. */
    long bufferedBytes() {
        return pages.getMemSize() + values.bufferedBytes() + repetitions.bufferedBytes() + definitions.bufferedBytes();
    }

    /** Writes what is left. */
    void finish() throws IOException {
        if (pageEntries > 0) {
            writePage();
        }
        DictionaryPage dictionary = values.dictionaryPage();
        if (dictionary != null) {
            pages.writeDictionaryPage(dictionary);
        }
    }
}
