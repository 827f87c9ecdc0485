package org.ipai.connectors.runtime.hook;

import java.util.function.Function;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * A record reader, together with what makes records for it.
 *
 * @param <R> the stream's generated record
 * @param hook the reader
 * @param decoder reads a record from JSON; null for JSON {@code null}
 */
public record RecordReading<R>(RecordReaderHook<R> hook, Function<JsonReader, @Nullable R> decoder) {

    /**
     * Whether the record that {@code json} stands at is kept.
     *
     * @throws org.ipai.connectors.runtime.record.UntypedValueException if it does not fit its type
     */
    public boolean isWanted(JsonReader json) {
        R record = decoder.apply(json);
        return record == null || hook.isWanted(record);
    }
}
