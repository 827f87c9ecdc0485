package org.ipai.connectors.generator.validate;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Streams that are read incrementally. */
final class CursorRules {

    private CursorRules() {}

    static void modes(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            CursorSpec cursor = stream.cursor();
            Text incremental = incremental(stream);
            if (cursor != null && incremental == null) {
                reporter.error(
                        cursor.at(),
                        "the stream has a cursor but is never read incrementally",
                        "add 'incremental' to sync_modes, or delete the cursor");
            } else if (cursor == null && incremental != null) {
                reporter.error(
                        incremental,
                        "the stream cannot be read incrementally without a cursor",
                        "add 'cursor', or delete 'incremental'");
            }
        }
    }

    /**
     * A cursor limits a sync in one of three ways: it is sent (as a parameter, or in an expression); or records come
     * newest first, so that reading stops at the first page with a known one; or there is a single page, of which the
     * runtime drops what is known at no further cost. With several pages in another order every sync would read all of
     * them, which is a full refresh that looks like something better.
     */
    static void unused(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            CursorSpec cursor = stream.cursor();
            if (cursor != null && !isSent(stream, cursor) && !endsReading(subject.spec(), stream, cursor)) {
                reporter.error(
                        cursor.at(),
                        "the cursor limits nothing: it is not sent, and in the order "
                                + Quote.of(cursor.order().value()) + " every page must be read to the end",
                        "name the request 'parameter' that filters, or sort the request newest first and say"
                                + " 'order: descending', or read with full_refresh only");
            }
        }
    }

    static void missing(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            if (stream.cursor() == null) {
                Texts.of(stream)
                        .filter(References::readCursor)
                        .forEach(text -> reporter.error(
                                text,
                                "the stream " + Quote.of(stream.name().value()) + " has no cursor to read",
                                "add 'cursor: {field: <path>}' to it"));
            }
        }
    }

    static void start(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            CursorSpec cursor = stream.cursor();
            Text start = cursor == null ? null : cursor.start();
            if (cursor != null && start != null && !isSent(stream, cursor)) {
                reporter.error(
                        start,
                        "the cursor's start is never sent",
                        "name the 'parameter' that takes it, or delete 'start'");
            }
        }
    }

    static void durations(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            CursorSpec cursor = stream.cursor();
            if (cursor != null) {
                duration("look_back", cursor.lookBack(), reporter);
                duration("end_lag", cursor.endLag(), reporter);
                duration("window", cursor.window(), reporter);
            }
        }
    }

    private static void duration(String name, @Nullable Text duration, Reporter reporter) {
        if (duration != null && !isDuration(duration.value())) {
            reporter.error(
                    duration,
                    name + " is not a duration of days or less",
                    "write ISO-8601, such as PT1S, PT2H or P7D; months and years have no fixed length");
        }
    }

    static void windows(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            CursorSpec cursor = stream.cursor();
            Text window = cursor == null ? null : cursor.window();
            if (cursor != null && window != null && cursor.start() == null) {
                reporter.error(
                        window, "the first window has no start", "add 'start', such as \"${config.start_date}\"");
            } else if (cursor != null && window != null && !isEndSent(stream, cursor)) {
                reporter.error(
                        window,
                        "requests are not told where a window ends, so each reads on to the present",
                        "name the 'until_parameter', or use ${cursor.until} in a parameter");
            }
        }
    }

    static void endLags(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            CursorSpec cursor = stream.cursor();
            Text endLag = cursor == null ? null : cursor.endLag();
            if (cursor != null && endLag != null && !isEndSent(stream, cursor)) {
                reporter.error(
                        endLag,
                        "requests are not told where reading ends",
                        "name the 'until_parameter', use ${cursor.until} in a parameter, or delete 'end_lag'");
            }
        }
    }

    private static @Nullable Text incremental(StreamSpec stream) {
        return stream.syncModes().stream()
                .filter(mode -> mode.value().equals("incremental"))
                .findFirst()
                .orElse(null);
    }

    /** Whether requests are told where to start. */
    static boolean isSent(StreamSpec stream, CursorSpec cursor) {
        return cursor.parameter() != null || reads(stream, "from");
    }

    private static boolean isEndSent(StreamSpec stream, CursorSpec cursor) {
        return cursor.untilParameter() != null || reads(stream, "until");
    }

    private static boolean reads(StreamSpec stream, String edge) {
        return Texts.parameters(stream).stream()
                .anyMatch(text -> References.cursor(text).contains(edge));
    }

    private static boolean endsReading(ConnectorSpec spec, StreamSpec stream, CursorSpec cursor) {
        PaginationSpec pagination = spec.pagination(stream);
        boolean isSinglePage = pagination == null || pagination.kind().value().equals("none");
        return isSinglePage || cursor.order().value().equals("descending");
    }

    private static boolean isDuration(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeParseException | ArithmeticException e) {
            return false;
        }
    }
}
