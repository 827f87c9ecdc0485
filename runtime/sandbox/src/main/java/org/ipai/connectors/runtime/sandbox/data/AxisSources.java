package org.ipai.connectors.runtime.sandbox.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ipai.connectors.runtime.sandbox.data.IdentityShapes.Identity;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource;
import org.ipai.connectors.runtime.sandbox.definition.ListText;
import org.jspecify.annotations.Nullable;

/** Finds the values of axes as the connector does: in lists, the configuration, other streams and the calendar. */
final class AxisSources {

    private static final AxisValues NONE = new AxisValues.Fixed(List.of());

    private final SliceSettings settings;
    private final Function<String, StreamData> streams;

    /**
     * @param streams finds a stream by its name
     */
    AxisSources(SliceSettings settings, Function<String, StreamData> streams) {
        this.settings = settings;
        this.streams = streams;
    }

    /**
     * The values of a source.
     *
     * @throws IllegalArgumentException if a stream's records lack the field, or the configuration has no date
     */
    AxisValues values(AxisSource source) {
        if (source instanceof AxisSource.OfStream of) {
            return ofStream(of);
        }
        if (source instanceof AxisSource.Union union) {
            return union.members().stream()
                    .map(this::values)
                    .reduce(AxisValues.Both::new)
                    .orElse(NONE);
        }
        if (source instanceof AxisSource.FirstOf first) {
            return first.members().stream()
                    .map(this::values)
                    .filter(values -> !NONE.equals(values))
                    .findFirst()
                    .orElse(NONE);
        }
        return new AxisValues.Fixed(source instanceof AxisSource.Dates dates ? days(dates) : listed(source));
    }

    private List<String> listed(AxisSource source) {
        return source instanceof AxisSource.Configured configured
                ? ListText.entries(settings.config().getOrDefault(configured.field(), configured.otherwise()))
                : ((AxisSource.Listed) source).values();
    }

    private AxisValues ofStream(AxisSource.OfStream source) {
        StreamData stream = streams.apply(source.stream());
        Identity identity = stream.identities().get(source.path());
        if (identity == null) {
            throw new IllegalArgumentException("records of stream '" + source.stream() + "' have no field '"
                    + source.path() + "' that the sandbox could make slices of; use one that the API's records hold");
        }
        return new AxisValues.OfStream(stream, identity);
    }

    private List<String> days(AxisSource.Dates dates) {
        LocalDate from = day(dates.from());
        AxisSource.@Nullable Day last = dates.until();
        LocalDate until = last == null ? settings.today() : day(last);
        return until.isBefore(from)
                ? List.of()
                : from.datesUntil(until.plusDays(1), dates.step())
                        .map(LocalDate::toString)
                        .toList();
    }

    /** The date of a date or an instant. */
    private LocalDate day(AxisSource.Day day) {
        String text = settings.config().getOrDefault(day.field(), day.otherwise());
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "config field '" + day.field() + "' holds no date; give it with --credential", e);
        }
    }
}
