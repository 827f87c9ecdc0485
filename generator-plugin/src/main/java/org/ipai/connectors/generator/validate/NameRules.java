package org.ipai.connectors.generator.validate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.GoldViewSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Names that could not be told apart once they name classes, tables and headers. */
final class NameRules {

    /** NAMEDATALEN - 1 of a stock Postgres. */
    private static final int LONGEST_IDENTIFIER = 63;

    private NameRules() {}

    static void clashes(Subject subject, Reporter reporter) {
        Map<String, SourceLocation> streams = new HashMap<>();
        subject.spec().streams().forEach((name, stream) -> clash(javaName(name), stream.at(), streams, reporter));
        Map<String, SourceLocation> fields = new HashMap<>();
        subject.spec().config().forEach((name, field) -> clash(javaName(name), field.at(), fields, reporter));
        Map<String, SourceLocation> apis = new HashMap<>();
        subject.spec().apis().forEach((name, api) -> clash(javaName(name), api.at(), apis, reporter));
    }

    static void headers(Subject subject, Reporter reporter) {
        Stream<Map<String, Text>> blocks =
                subject.spec().allApis().stream().map(ApiSpec::headers).distinct();
        blocks.forEach(headers -> {
            Map<String, SourceLocation> seen = new HashMap<>();
            headers.forEach((name, value) -> clash(name.toLowerCase(Locale.ROOT), value.at(), seen, reporter));
        });
    }

    static void lengths(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            length("raw_" + subject.spec().sourceType() + "_" + stream.name(), stream.at(), reporter);
        }
        for (GoldViewSpec view : subject.spec().gold().values()) {
            length(view.name().value(), view.at(), reporter);
        }
    }

    private static String javaName(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static void clash(String form, SourceLocation at, Map<String, SourceLocation> seen, Reporter reporter) {
        SourceLocation first = seen.putIfAbsent(form, at);
        if (first != null) {
            reporter.error(at, "this cannot be told apart from the one at " + first, "rename or delete one of the two");
        }
    }

    private static void length(String table, SourceLocation at, Reporter reporter) {
        int length = table.getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_IDENTIFIER) {
            reporter.error(
                    at,
                    "the table name " + Quote.of(table) + " has " + length + " characters, at most "
                            + LONGEST_IDENTIFIER + " fit",
                    "choose a shorter name");
        }
    }
}
