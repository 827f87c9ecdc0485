package org.ipai.connectors.runtime.silver;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.UntypedValueException;

/** Decodes a page's records into batches; a record that does not fit is quarantined and leaves no trace in the batch. */
final class PageDecoder {

    private final int[] keyColumns;
    private final JsonReader json = new JsonReader();
    private long leftOut;

    /** What goes on around the records of one page. */
    record Context(RecordPage page, BronzePosition position, Consumer<QuarantinedRecord> quarantine) {

        void quarantine(int record, String path, String reason) {
            quarantine.accept(
                    new QuarantinedRecord(page.slice(), position.file(), position.firstLine() + record, path, reason));
        }
    }

    PageDecoder(int[] keyColumns) {
        this.keyColumns = keyColumns;
    }

    /** Decodes records from {@code first} on until the batch is full or the page ends; returns the record to go on with. */
    int decode(Context context, int first, Batch batch) {
        RecordPage page = context.page();
        batch.decoder().startSlice(page.slice());
        long emittedAt = ChronoUnit.MICROS.between(Instant.EPOCH, page.emittedAt());
        int record = first;
        while (record < page.records() && !batch.isFull()) {
            if (decodeRow(context, record, batch)) {
                batch.keepRow(emittedAt, page.cursor(record), page.end(record) - page.start(record));
                if (!batch.decoder().isWanted()) {
                    batch.leaveOut();
                    leftOut++;
                }
            } else {
                batch.columns().rollbackRow();
            }
            record++;
        }
        return record;
    }

    /** Records that were decoded and left out so far. */
    long leftOut() {
        return leftOut;
    }

    private boolean decodeRow(Context context, int record, Batch batch) {
        RecordPage page = context.page();
        json.reset(page.body(), page.start(record), page.end(record));
        try {
            batch.decoder().decode(json);
        } catch (UntypedValueException e) {
            context.quarantine(record, e.path(), e.reason());
            return false;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            // The reader trusts that it gets JSON; these are what it meets where that is not so.
            context.quarantine(record, "", "the record is not well-formed JSON");
            return false;
        }
        return hasKey(context, record, batch.columns());
    }

    private boolean hasKey(Context context, int record, RecordColumns columns) {
        List<Column> all = columns.columns();
        for (int key : keyColumns) {
            Column column = all.get(key);
            if (!column.hasValue(column.entries() - 1)) {
                context.quarantine(record, column.path(), "the primary key is missing or null");
                return false;
            }
        }
        return true;
    }
}
