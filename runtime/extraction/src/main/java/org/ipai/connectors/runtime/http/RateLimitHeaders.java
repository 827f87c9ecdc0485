package org.ipai.connectors.runtime.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Headers;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.jspecify.annotations.Nullable;

/** Reads what a reply says about rate limits. Values that make no sense count as absent. */
final class RateLimitHeaders {

    /** Longer than any limit that is meant seriously; keeps time arithmetic from overflowing. */
    private static final long MAX_SECONDS = Duration.ofDays(366).toSeconds();

    private final RateLimitSignals signals;

    RateLimitHeaders(RateLimitSignals signals) {
        this.signals = signals;
    }

    @Nullable
    Long remaining(Headers headers) {
        return signals.remainingHeader() == null ? null : number(headers.get(signals.remainingHeader()));
    }

    /** When the window ends, by this machine's clock. */
    @Nullable
    Instant reset(Headers headers, Instant now) {
        Long value = signals.resetHeader() == null ? null : number(headers.get(signals.resetHeader()));
        if (value == null) {
            return null;
        }
        if (signals.resetFormat() == ResetFormat.DELTA_SECONDS) {
            return after(now, value);
        }
        return fromEpoch(value, headers, now);
    }

    private static Instant fromEpoch(long value, Headers headers, Instant now) {
        // Counted from the source's own clock where it shows it: ours may be minutes off.
        Instant sourceNow = httpDate(headers.get("Date"));
        long reference = (sourceNow == null ? now : sourceNow).getEpochSecond();
        return after(sourceNow == null ? Instant.ofEpochSecond(reference) : now, value - reference);
    }

    /** When {@code Retry-After}, in seconds or as an HTTP-date, ends (RFC 9110, 10.2.3). */
    static @Nullable Instant retryAfter(Headers headers, Instant now) {
        String value = headers.get("Retry-After");
        Long seconds = number(value);
        if (seconds != null) {
            return after(now, seconds);
        }
        return date(value, headers, now);
    }

    /** The time that a header of any name tells, by this machine's clock; null if it tells none. */
    static @Nullable Instant time(Headers headers, BackOff.Header header, Instant now) {
        String value = headers.get(header.name());
        if (header.format() == BackOff.Header.Format.HTTP_DATE) {
            return date(value, headers, now);
        }
        Long number = number(value);
        if (number == null) {
            return null;
        }
        return header.format() == BackOff.Header.Format.SECONDS ? after(now, number) : fromEpoch(number, headers, now);
    }

    private static @Nullable Instant date(@Nullable String value, Headers headers, Instant now) {
        Instant date = httpDate(value);
        if (date == null) {
            return null;
        }
        Instant sourceNow = httpDate(headers.get("Date"));
        return sourceNow == null
                ? date
                : after(now, Duration.between(sourceNow, date).toSeconds());
    }

    private static Instant after(Instant now, long seconds) {
        return now.plusSeconds(Math.min(Math.max(seconds, 0), MAX_SECONDS));
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            double value = Math.ceil(Double.parseDouble(text.trim()));
            return value >= 0 && value < 1e15 ? (long) value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant httpDate(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
