package org.ipai.connectors.generator.validate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.PlaceSpec;
import org.ipai.connectors.generator.spec.QualitySpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** What a stream asks of the provider and of its records. */
final class StreamRules {

    private StreamRules() {}

    static void operations(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            if (stream.operations().isEmpty()) {
                reporter.error(
                        stream.at(),
                        "the stream " + Quote.of(stream.name().value()) + " names no operation",
                        "add 'operation: <operation id>'");
            }
        }
    }

    static void conditions(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            List<OperationSpec> operations = stream.operations();
            for (int i = 0; i < operations.size(); i++) {
                Text when = operations.get(i).when();
                boolean isLast = i == operations.size() - 1;
                if (when == null && !isLast) {
                    reporter.error(
                            operations.get(i).at(),
                            "this operation is always used, so those below never are",
                            "add 'when', or move it to the end");
                } else if (when != null && isLast) {
                    reporter.error(
                            when,
                            "where no condition holds the stream has no operation",
                            "add a last operation without 'when'");
                }
            }
        }
    }

    static void parametersSetTwice(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            PaginationSpec pagination = subject.spec().pagination(stream);
            Set<String> elsewhere = Stream.concat(
                            Stream.ofNullable(cursorParameter(stream)).map(Text::value), parameters(pagination))
                    .collect(Collectors.toSet());
            for (OperationSpec operation : stream.operations()) {
                operation.parameters().forEach((name, values) -> {
                    if (elsewhere.contains(name)) {
                        reporter.error(
                                values.get(0),
                                "the parameter " + Quote.of(name) + " is also set by the cursor or the pagination",
                                "delete it here");
                    }
                });
            }
        }
    }

    static void quality(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            for (QualitySpec rule : stream.quality()) {
                boolean takesValues = rule.rule().value().equals("accepted_values");
                if (takesValues && rule.values().isEmpty()) {
                    reporter.error(rule.rule(), "accepted_values lists no values", "add 'values: [...]'");
                } else if (!takesValues && !rule.values().isEmpty()) {
                    reporter.error(
                            rule.values().get(0),
                            rule.rule() + " takes no values",
                            "delete 'values', or use accepted_values");
                }
            }
        }
    }

    private static @Nullable Text cursorParameter(StreamSpec stream) {
        CursorSpec cursor = stream.cursor();
        return cursor == null ? null : cursor.parameter();
    }

    private static Stream<String> parameters(@Nullable PaginationSpec pagination) {
        if (pagination == null) {
            return Stream.empty();
        }
        Stream<String> placed = pagination
                .sent()
                .filter(place -> place.in() != PlaceSpec.In.BODY)
                .map(PlaceSpec::name);
        return Stream.concat(placed, pagination.keyset().keySet().stream());
    }
}
