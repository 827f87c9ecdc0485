package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.shape.BodyPart;
import org.jspecify.annotations.Nullable;

/** A body's records, the parts they are built from, and the single values that were looked for around them. */
final class SplitBody {

    private final RecordSpans records;
    private final PartSpans parts;
    private final @Nullable Listing listing;
    private final @Nullable String[] values;

    private SplitBody(RecordSpans records, PartSpans parts, @Nullable Listing listing, @Nullable String[] values) {
        this.records = records;
        this.parts = parts;
        this.listing = listing;
        this.values = values;
    }

    /** A body in which nothing was found yet. */
    static SplitBody of(byte[] body, List<BodyPart> parts, int values) {
        return new SplitBody(new RecordSpans(body), new PartSpans(body, parts), null, new @Nullable String[values]);
    }

    /** With other records in place of those found. */
    SplitBody with(RecordSpans built, Listing made) {
        return new SplitBody(built, parts, made, values);
    }

    /** What the response lists. */
    Listing listing() {
        return listing == null ? Listing.of(records) : listing;
    }

    PartSpans parts() {
        return parts;
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
