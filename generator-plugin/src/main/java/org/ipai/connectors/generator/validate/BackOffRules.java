package org.ipai.connectors.generator.validate;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.BackOffSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** The waits of error rules. */
final class BackOffRules {

    private BackOffRules() {}

    static void backOffs(Subject subject, Reporter reporter) {
        ErrorTable.rules(subject.spec())
                .map(rule -> rule.backOff())
                .filter(Objects::nonNull)
                .forEach(backOff -> check(backOff, reporter));
    }

    private static void check(BackOffSpec backOff, Reporter reporter) {
        long kinds = Stream.of(backOff.first(), backOff.constant(), backOff.header())
                .filter(Objects::nonNull)
                .count();
        if (kinds > 1) {
            reporter.error(
                    backOff.at(),
                    "a wait is of one kind, this one of " + kinds,
                    "keep one of exponential, constant and header");
        }
        Stream.of(backOff.first(), backOff.max(), backOff.constant())
                .filter(Objects::nonNull)
                .forEach(text -> {
                    if (duration(text) == null) {
                        reporter.error(
                                text,
                                Quote.of(text.value()) + " is no positive duration",
                                "write an ISO-8601 duration such as PT5S or PT1M");
                    }
                });
        Duration first = duration(backOff.first());
        Duration max = duration(backOff.max());
        if (first != null && max != null && first.compareTo(max) > 0) {
            reporter.error(
                    Objects.requireNonNull(backOff.max()), "the greatest wait is below the first", "exchange the two");
        }
    }

    private static @Nullable Duration duration(@Nullable Text text) {
        try {
            Duration duration = text == null ? Duration.ZERO : Duration.parse(text.value());
            return duration.isZero() || duration.isNegative() ? null : duration;
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }
}
