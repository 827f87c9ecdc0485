package org.ipai.connectors.runtime.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the values of a field that is written in a notation of its own. Immutable. */
public final class NotedValues {

    private final byte[][] nullTexts;
    private final @Nullable TimeValues times;

    private NotedValues(FieldNotation notation) {
        this.nullTexts = notation.nullTexts().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        TimeNotation time = notation.time();
        this.times = time == null ? null : TimeValues.of(time);
    }

    public static NotedValues of(FieldNotation notation) {
        return new NotedValues(notation);
    }

    /** Consumes the next value if it is null or a text that means null. */
    public boolean readNull(JsonReader json) {
        if (json.readNull()) {
            return true;
        }
        int start = json.position;
        if (nullTexts.length > 0 && json.readPlainSlice()) {
            for (byte[] text : nullTexts) {
                if (Arrays.equals(json.textBytes(), json.textStart(), json.textEnd(), text, 0, text.length)) {
                    return true;
                }
            }
        }
        json.position = start;
        return false;
    }

    /** Reads a date, or null. */
    public @Nullable LocalDate readDate(JsonReader json) {
        return readNull(json) ? null : LocalDate.ofEpochDay(days(json));
    }

    /** Reads an instant in microseconds, or null. */
    public @Nullable Instant readInstant(JsonReader json) {
        return readNull(json) ? null : Instant.EPOCH.plus(micros(json), ChronoUnit.MICROS);
    }

    /** Whether values are dates or instants in a notation of their own. */
    boolean areTimes() {
        return times != null;
    }

    int days(JsonReader json) {
        return times().days(json.readPlain());
    }

    long micros(JsonReader json) {
        return times().micros(json.readPlain());
    }

    private TimeValues times() {
        if (times == null) {
            throw new IllegalStateException("the field's notation is for no dates or instants");
        }
        return times;
    }

    /**
     * A value as RFC 3339 writes it if it is a date or an instant in a notation of its own, as it is otherwise.
     *
     * @param text the JSON text of a number, or the text itself
     * @return null if it means null or does not fit
     */
    public @Nullable String plain(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (Arrays.stream(nullTexts).anyMatch(nullText -> Arrays.equals(nullText, utf8))) {
            return null;
        }
        return times == null ? text : times.plain(text);
    }
}
