package org.ipai.connectors.runner;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Durations as people write them, in options and in variables: {@code 25s}, {@code 800ms}, {@code 1h30m}, {@code 2d}, ISO-8601 such as
 * {@code PT30M}, or a number of seconds.
 */
final class DurationText implements ITypeConverter<Duration> {

    private static final Pattern UNITS = Pattern.compile(
            "(?=\\d)(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?(?:(\\d{1,9})m(?!s))?(?:(\\d{1,9})s)?(?:(\\d{1,9})ms)?");
    private static final List<ChronoUnit> IN_ORDER =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MILLIS);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** Far more than anyone waits, and few enough nanoseconds for a long. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** For options; their names are put before the message. */
    @Override
    public Duration convert(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(Objects.requireNonNull(e.getMessage()));
        }
    }

    /**
     * Reads the value of a variable.
     *
     * @throws UserException if it is no duration, worded as for options
     */
    static Duration ofVariable(String name, String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new UserException("Invalid value for variable '" + name + "': " + e.getMessage());
        }
    }

    private static Duration parse(String text) {
        try {
            Duration duration = read(text.strip());
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Told below, together with what no one can wait for.
        }
        throw new IllegalArgumentException("'" + text
                + "' is not a duration; write one such as 25s, 800ms, 1h30m, 2d or PT30M, of at most 100 years");
    }

    private static Duration read(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Matcher units = UNITS.matcher(text);
        return units.matches() ? sum(units) : Duration.parse(text);
    }

    private static Duration sum(Matcher units) {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < IN_ORDER.size(); i++) {
            String number = units.group(i + 1);
            if (number != null) {
                sum = sum.plus(Long.parseLong(number), IN_ORDER.get(i));
            }
        }
        return sum;
    }
}
