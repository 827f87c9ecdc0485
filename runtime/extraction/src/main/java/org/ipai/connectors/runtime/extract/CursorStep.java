package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.jspecify.annotations.Nullable;

/**
 * A range that is read to its end before the next begins.
 *
 * @param range what requests are told
 * @param end where reading can go on once it has been read, as records write it; null for the last range, in which records
 *     may still appear
 */
record CursorStep(CursorRange range, @Nullable String end) {

    /**
     * The ranges of one sync, in order; none if there is nothing to read yet.
     *
     * @param start where a first sync starts: an ISO-8601 instant or date, or a number; null for the very beginning
     */
    static List<CursorStep> of(CursorWindow window, @Nullable String start, Instant now) {
        CursorDescriptor cursor = window.cursor();
        if (window.filter() == Filter.CLIENT) {
            return List.of(new CursorStep(CursorRange.all(), null));
        }
        if (!cursor.format().isTime()) {
            return List.of(new CursorStep(CursorRange.from(window.from() == null ? start : window.from()), null));
        }
        return new Timeline(window, start, now.minus(cursor.reach().endLag())).steps();
    }

    /** Ranges of time. */
    private static final class Timeline {

        private final CursorWindow window;
        private final CursorDescriptor cursor;
        private final @Nullable String start;
        private final Instant end;

        Timeline(CursorWindow window, @Nullable String start, Instant end) {
            this.window = window;
            this.cursor = window.cursor();
            this.start = start;
            this.end = end;
        }

        List<CursorStep> steps() {
            Duration step = cursor.reach().step();
            Instant first = first();
            if (step == null || first == null) {
                return List.of(new CursorStep(new CursorRange(from(), until(end)), null));
            }
            List<CursorStep> steps = new ArrayList<>();
            for (Instant from = first; from.isBefore(end); from = from.plus(step)) {
                boolean isLast = !from.plus(step).isBefore(end);
                Instant until = isLast ? end : from.plus(step);
                String begin = steps.isEmpty() ? from() : request(from);
                steps.add(new CursorStep(
                        new CursorRange(begin, until(until)),
                        isLast ? null : CursorNotation.text(until, cursor.format(), window.from())));
            }
            return steps;
        }

        private @Nullable Instant first() {
            return window.from() != null
                    ? CursorNotation.instant(window.from(), cursor.format())
                    : start == null ? null : CursorInstant.parse(start);
        }

        private @Nullable String from() {
            if (window.from() != null) {
                return window.request(window.from());
            }
            Instant instant = start == null ? null : CursorInstant.parse(start);
            return instant == null || cursor.requestFormat() == Format.INSTANT ? start : request(instant);
        }

        private String request(Instant instant) {
            return CursorNotation.text(instant, cursor.requestFormat(), null);
        }

        /** Of days, the last that is over before the end. */
        private String until(Instant instant) {
            return cursor.requestFormat() == Format.DATE && !instant.equals(end)
                    ? request(instant.minusNanos(1))
                    : request(instant);
        }
    }
}
