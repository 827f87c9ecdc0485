package org.ipai.connectors.runner;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 90s}, {@code 1h30m}, {@code 2d}, or ISO-8601. */
final class DurationText implements ITypeConverter<Duration> {

    private static final Pattern SHORT = Pattern.compile("(?=\\d)(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?");

    @Override
    public Duration convert(String text) {
        try {
            Duration duration = Duration.parse(iso(text));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static String iso(String text) {
        if (!SHORT.matcher(text).matches()) {
            return text;
        }
        int afterDays = text.indexOf('d') + 1;
        String time = text.substring(afterDays);
        return ("P" + text.substring(0, afterDays) + (time.isEmpty() ? "" : "T" + time)).toUpperCase(Locale.ROOT);
    }

    private static TypeConversionException invalid(String text) {
        return new TypeConversionException("'" + text + "' is not a duration; write it as 90s, 30m, 1h30m or PT30M");
    }
}
