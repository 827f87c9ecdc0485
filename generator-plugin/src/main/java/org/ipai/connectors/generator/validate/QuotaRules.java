package org.ipai.connectors.generator.validate;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.QuotaSpec;
import org.ipai.connectors.generator.spec.Text;

/** How much the provider may be asked. */
final class QuotaRules {

    private QuotaRules() {}

    static void operations(Subject subject, Reporter reporter) {
        Set<String> used = subject.spec().streams().values().stream()
                .flatMap(stream -> stream.operations().stream())
                .map(operation -> operation.operation().value())
                .collect(Collectors.toSet());
        for (QuotaSpec quota : quotas(subject)) {
            quota.weights().forEach((operation, weight) -> {
                if (!used.contains(operation)) {
                    reporter.error(
                            weight,
                            "no stream uses the operation " + Quote.of(operation),
                            NearestName.hint(operation, used, "delete its weight"));
                }
            });
        }
    }

    static void weights(Subject subject, Reporter reporter) {
        for (QuotaSpec quota : quotas(subject)) {
            Text limit = quota.limit();
            if (limit != null) {
                Stream.concat(quota.weights().values().stream(), Stream.of(quota.defaultWeight()))
                        .filter(weight -> isMore(weight, limit))
                        .forEach(weight -> reporter.error(
                                weight,
                                "a request of weight " + weight + " never fits into a limit of " + limit,
                                "correct the weight or the limit"));
            }
        }
    }

    private static boolean isMore(Text weight, Text limit) {
        return weight.value().matches("[0-9]{1,18}")
                && limit.value().matches("[0-9]{1,18}")
                && Long.parseLong(weight.value()) > Long.parseLong(limit.value());
    }

    static void zones(Subject subject, Reporter reporter) {
        for (QuotaSpec quota : quotas(subject)) {
            Text zone = quota.zone();
            boolean isWritten = !zone.at().equals(quota.at());
            boolean isDay = quota.per() != null && quota.per().value().equals("day");
            if (isWritten && !ZoneId.getAvailableZoneIds().contains(zone.value())) {
                reporter.error(
                        zone,
                        "there is no time zone " + Quote.of(zone.value()),
                        NearestName.hint(
                                zone.value(), ZoneId.getAvailableZoneIds(), "write one such as America/Los_Angeles"));
            } else if (isWritten && quota.per() != null && !isDay) {
                reporter.error(zone, "only a day starts at midnight of a zone", "delete 'zone'");
            }
        }
    }

    /** Of all APIs, those that several have once. */
    private static Set<QuotaSpec> quotas(Subject subject) {
        return subject.spec().allApis().stream()
                .flatMap(api -> api.quotas().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
