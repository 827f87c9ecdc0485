package org.ipai.connectors.runtime.extract;

import org.jspecify.annotations.Nullable;

/** A body's records, and the single values that were looked for around them. */
final class SplitBody {

    private final RecordSpans records;
    private final @Nullable String[] values;

    SplitBody(RecordSpans records, int values) {
        this.records = records;
        this.values = new @Nullable String[values];
    }

    RecordSpans records() {
        return records;
    }

    void put(int place, @Nullable String text) {
        values[place] = text;
    }

    /** A value as text; null if it is null, missing, an object or an array. */
    @Nullable
    String value(int place) {
        return values[place];
    }
}
