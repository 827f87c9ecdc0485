package org.ipai.connectors.generator.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.Text;

/** What a person fills in, and what reads it. */
final class ConfigRules {

    private ConfigRules() {}

    static void unknownReferences(Subject subject, Reporter reporter) {
        Set<String> known = subject.spec().config().keySet();
        Texts.all(subject.spec())
                .forEach(text -> References.config(text).stream()
                        .filter(name -> !known.contains(name))
                        .distinct()
                        .forEach(name -> reporter.error(
                                text,
                                "there is no config field " + Quote.of(name),
                                NearestName.hint(name, known, "declare it under 'config'"))));
    }

    static void unused(Subject subject, Reporter reporter) {
        Map<String, ConfigFieldSpec> config = subject.spec().config();
        Set<String> used = new HashSet<>();
        Texts.all(subject.spec()).forEach(text -> used.addAll(References.config(text)));
        Set<String> meant = used.stream()
                .filter(name -> !config.containsKey(name))
                .flatMap(name -> NearestName.of(name, config.keySet()).stream())
                .collect(Collectors.toSet());
        config.forEach((name, field) -> {
            if (!used.contains(name) && !meant.contains(name)) {
                reporter.warning(
                        field.at(),
                        "the config field " + Quote.of(name) + " is never used",
                        "delete it, or use it as ${config." + name + "}");
            }
        });
    }

    static void defaults(Subject subject, Reporter reporter) {
        for (ConfigFieldSpec field : subject.spec().config().values()) {
            Text given = field.defaultValue();
            if (given != null && !field.isSecret()) {
                if (!isOfType(field.type().value(), given.value())) {
                    reporter.error(given, "the default is not of type " + field.type(), typeHint(field));
                } else if (!field.allowed().isEmpty() && !isAllowed(field, given)) {
                    reporter.error(given, "the default is not one of the enum's values", "use one of them");
                }
            }
        }
    }

    private static boolean isAllowed(ConfigFieldSpec field, Text given) {
        List<String> allowed = field.allowed().stream().map(Text::value).toList();
        return field.type().value().equals("string_list")
                ? Arrays.stream(given.value().split(",")).map(String::strip).allMatch(allowed::contains)
                : allowed.contains(given.value());
    }

    private static boolean isOfType(String type, String value) {
        return switch (type) {
            case "integer" -> value.matches("-?[0-9]{1,18}");
            case "boolean" -> value.equals("true") || value.equals("false");
            case "instant" -> parses(() -> Instant.parse(value));
            case "date" -> parses(() -> LocalDate.parse(value));
            default -> true;
        };
    }

    private static boolean parses(Supplier<?> parser) {
        try {
            return parser.get() != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String typeHint(ConfigFieldSpec field) {
        return switch (field.type().value()) {
            case "integer" -> "write a whole number of at most 18 digits";
            case "boolean" -> "write true or false";
            case "date" -> "write a date, such as \"2024-01-01\"";
            default -> "write an instant in UTC, such as \"2024-01-01T00:00:00Z\"";
        };
    }
}
