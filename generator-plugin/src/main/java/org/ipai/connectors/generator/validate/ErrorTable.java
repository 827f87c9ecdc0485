package org.ipai.connectors.generator.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConditionSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.ErrorRuleSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** What to do about errors, rule by rule. */
final class ErrorTable {

    private static final Set<String> FOLLOWED = Set.of("301", "302", "303", "304", "307", "308");
    private static final Set<String> TRIED_AGAIN = Set.of("retry", "refresh_auth");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

    private ErrorTable() {}

    static void statuses(Subject subject, Reporter reporter) {
        rules(subject.spec())
                .forEach(rule -> eachStatus(rule.condition(), status -> {
                    if (FOLLOWED.contains(status.value())) {
                        reporter.error(
                                status,
                                status + " is followed or answered by itself and never comes to a rule",
                                "delete it from the condition");
                    } else if (!status.value().matches("[2-5][0-9][0-9]")) {
                        reporter.error(
                                status,
                                "there is no final HTTP status " + status,
                                "write one from 200 to 599, such as 429");
                    }
                }));
    }

    private static void eachStatus(ConditionSpec condition, Consumer<Text> consumer) {
        condition.statuses().forEach(consumer);
        condition.all().forEach(part -> eachStatus(part, consumer));
        condition.any().forEach(part -> eachStatus(part, consumer));
        if (condition.not() != null) {
            eachStatus(condition.not(), consumer);
        }
    }

    static void unreachable(Subject subject, Reporter reporter) {
        subject.spec().allApis().stream()
                .map(ApiSpec::errors)
                .distinct()
                .forEach(table -> unreachable(table, reporter));
        subject.spec().streams().values().forEach(stream -> unreachable(stream.errors(), reporter));
    }

    private static void unreachable(List<ErrorRuleSpec> table, Reporter reporter) {
        List<ErrorRuleSpec> earlier = new ArrayList<>();
        for (ErrorRuleSpec rule : table) {
            earlier.stream()
                    .filter(before -> Coverage.covers(before.condition(), rule.condition()))
                    .findFirst()
                    .ifPresent(before -> reporter.error(
                            rule.at(),
                            "this rule never decides: the one in line "
                                    + before.at().line() + " matches all that it matches",
                            "move it above that one, or delete it"));
            earlier.add(rule);
        }
    }

    static void retries(Subject subject, Reporter reporter) {
        rules(subject.spec()).forEach(rule -> {
            String then = rule.then().value();
            Text attempts = rule.attempts();
            Text after = rule.afterRetries();
            if (attempts != null && !then.equals("retry")) {
                reporter.error(attempts, "attempts are made with 'then: retry' only", "delete 'attempts', or retry");
            }
            if (after != null && !TRIED_AGAIN.contains(then)) {
                reporter.error(
                        after,
                        "nothing is tried again with 'then: " + then + "', so nothing comes after it",
                        "delete 'after_retries', or use retry or refresh_auth");
            }
            if (rule.backOff() != null && !then.equals("retry") && !then.equals("defer")) {
                reporter.error(
                        rule.backOff().at(),
                        "there is no wait with 'then: " + then + "'",
                        "delete 'back_off', or use retry or defer");
            }
        });
    }

    static void messages(Subject subject, Reporter reporter) {
        rules(subject.spec()).forEach(rule -> {
            Text message = rule.message();
            if (message != null) {
                Matcher placeholder = PLACEHOLDER.matcher(message.value());
                while (placeholder.find()) {
                    String name = placeholder.group(1);
                    if (!placeholder.group().equals("${slice}")) {
                        reporter.error(
                                message,
                                "a message knows no " + Quote.of(name),
                                NearestName.hint(name, Set.of("slice"), "use ${slice}, which names the slice"));
                    }
                }
            }
        });
    }

    static Stream<ErrorRuleSpec> rules(ConnectorSpec spec) {
        return Stream.concat(
                spec.allApis().stream().flatMap(api -> api.errors().stream()).distinct(),
                spec.streams().values().stream().map(StreamSpec::errors).flatMap(List::stream));
    }
}
