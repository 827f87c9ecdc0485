package org.ipai.connectors.runtime.extract;

import java.util.Arrays;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.hook.RecordReading;
import org.ipai.connectors.runtime.http.PageResponse;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.UntypedValueException;
import org.jspecify.annotations.Nullable;

/** What a record reader makes of responses and records, if a stream has one. For use by any number of threads. */
final class HookedRecords {

    private final @Nullable RecordReading<?> reading;

    HookedRecords(@Nullable RecordReading<?> reading) {
        this.reading = reading;
    }

    /** The body that records are looked for in. */
    byte[] body(PageResponse response) {
        return reading == null
                ? response.body()
                : HookFailedException.guard(reading.hook(), () -> reading.hook().read(response.view(reading.hook())));
    }

    /** The records of a page that are kept. */
    RecordPage wanted(RecordPage page) {
        if (reading == null) {
            return page;
        }
        int[] bounds = new int[2 * page.records()];
        @Nullable String[] cursors = new @Nullable String[page.records()];
        JsonReader json = new JsonReader();
        int kept = 0;
        for (int record = 0; record < page.records(); record++) {
            json.reset(page.body(), page.start(record), page.end(record));
            if (isWanted(reading, json)) {
                bounds[2 * kept] = page.start(record);
                bounds[2 * kept + 1] = page.end(record);
                cursors[kept++] = page.cursor(record);
            }
        }
        return new RecordPage(page.slice(), page.emittedAt(), page.body(), bounds, Arrays.copyOf(cursors, kept), kept);
    }

    private static boolean isWanted(RecordReading<?> reading, JsonReader json) {
        return HookFailedException.guard(reading.hook(), () -> {
            try {
                return reading.isWanted(json);
            } catch (UntypedValueException e) {
                return true;
            }
        });
    }
}
