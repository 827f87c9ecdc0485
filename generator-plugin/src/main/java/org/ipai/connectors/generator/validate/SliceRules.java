package org.ipai.connectors.generator.validate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.SliceAxisSpec;
import org.ipai.connectors.generator.spec.SliceValuesSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Streams that are read once for every value of an axis. */
final class SliceRules {

    private SliceRules() {}

    static void values(Subject subject, Reporter reporter) {
        axes(subject).forEach(axis -> {
            if (axis.values().isEmpty()) {
                reporter.error(
                        axis.at(),
                        "the slices by " + Quote.of(axis.name().value()) + " have no values",
                        "add one of list, parent, union, first_of and dates");
            } else if (axis.values().size() > 1) {
                reporter.error(
                        axis.at(),
                        "the slices by " + Quote.of(axis.name().value()) + " take values from "
                                + axis.values().size() + " places",
                        "keep one; several together are a 'union', the first that has any is 'first_of'");
            }
        });
    }

    /** A stream's records are always there to be looked for, so nothing after it would ever be. */
    static void firstOf(Subject subject, Reporter reporter) {
        sources(subject).forEach(source -> {
            if (source instanceof SliceValuesSpec.FirstOf first) {
                List<SliceValuesSpec> earlier =
                        first.members().subList(0, Math.max(0, first.members().size() - 1));
                for (SliceValuesSpec member : earlier) {
                    if (!(member instanceof SliceValuesSpec.Configured)) {
                        reporter.error(
                                member.at(),
                                "what follows this in 'first_of' is never used",
                                "put lists from the config first, and one other source last");
                    }
                }
            }
        });
    }

    static void missing(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            Map<String, SliceAxisSpec> axes = stream.slicing().axes();
            Texts.ofRequests(stream)
                    .forEach(text -> References.slice(text).stream()
                            .filter(name -> !axes.containsKey(name))
                            .distinct()
                            .forEach(name -> reporter.error(
                                    text,
                                    "the stream " + Quote.of(stream.name().value()) + " has no slices by "
                                            + Quote.of(name),
                                    NearestName.hint(
                                            name, axes.keySet(), "declare " + name + " under the stream's 'slices'"))));
        }
    }

    static void unused(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            for (SliceAxisSpec axis : stream.slicing().axes().values()) {
                String name = axis.name().value();
                boolean read = Texts.parameters(stream).stream()
                        .anyMatch(text -> References.slice(text).contains(name));
                if (!read) {
                    reporter.warning(
                            axis.at(),
                            "no parameter of " + Quote.of(stream.name().value()) + " reads ${slice." + name + "}",
                            "use it in a parameter, or delete it here");
                }
            }
        }
    }

    static void batches(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            for (SliceAxisSpec axis : stream.slicing().axes().values()) {
                Text batch = axis.batch();
                if (batch != null && stream.cursor() != null) {
                    reporter.error(
                            batch,
                            "a batch holds other values in each sync, so no cursor can be kept for it",
                            "delete 'batch', or the stream's cursor");
                }
            }
        }
    }

    static void dates(Subject subject, Reporter reporter) {
        sources(subject).forEach(source -> {
            if (source instanceof SliceValuesSpec.Dates dates) {
                Stream.of(dates.from(), dates.until()).forEach(date -> {
                    if (date != null && !References.areIn(date) && !isDate(date.value())) {
                        reporter.error(date, Quote.of(date.value()) + " is no date", "write a date such as 2024-01-31");
                    }
                });
                Text step = dates.step();
                if (step != null && !isStep(step.value())) {
                    reporter.error(
                            step,
                            Quote.of(step.value()) + " is no distance between dates",
                            "write an ISO-8601 period such as P1D, P1W or P1M");
                }
            }
        });
    }

    static void versions(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            ParentSpec parent = stream.parent();
            Text version = parent == null ? null : parent.skipUnchanged();
            if (version != null && stream.cursor() != null) {
                reporter.error(
                        version,
                        "a slice's state holds either the parent's version or a cursor",
                        "delete 'skip_unchanged', or the stream's cursor");
            }
        }
    }

    private static Stream<SliceAxisSpec> axes(Subject subject) {
        return subject.spec().streams().values().stream().flatMap(stream -> stream.slicing().axes().values().stream());
    }

    private static Stream<SliceValuesSpec> sources(Subject subject) {
        return axes(subject).flatMap(axis -> axis.values().stream()).flatMap(SliceValuesSpec::all);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isStep(String text) {
        try {
            Period step = Period.parse(text);
            return !step.isNegative() && !step.isZero();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
