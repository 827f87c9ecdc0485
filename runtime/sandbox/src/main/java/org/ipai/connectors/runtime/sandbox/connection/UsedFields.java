package org.ipai.connectors.runtime.sandbox.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.sandbox.definition.AuthDefinition;
import org.ipai.connectors.runtime.sandbox.definition.AuthDefinition.Kind;
import org.ipai.connectors.runtime.sandbox.definition.AxisSource;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a definition uses config fields for.
 *
 * @param signing names of fields that some way to sign in is made of
 * @param privateKeys names of fields that hold a private key
 * @param serviceAccounts names of fields that hold a key file of a service account
 * @param dates slices by date whose first day a field holds, by its name
 */
record UsedFields(
        Set<String> signing,
        Set<String> privateKeys,
        Set<String> serviceAccounts,
        Map<String, AxisSource.Dates> dates) {

    UsedFields {
        signing = Set.copyOf(signing);
        privateKeys = Set.copyOf(privateKeys);
        serviceAccounts = Set.copyOf(serviceAccounts);
        dates = Map.copyOf(dates);
    }

    static UsedFields of(SandboxDefinition definition) {
        List<AuthDefinition> ways = definition.auth().values().stream()
                .flatMap(Collection::stream)
                .flatMap(AuthDefinition::all)
                .toList();
        return new UsedFields(
                fields(ways.stream().map(AuthDefinition::options)),
                fields(options(ways, Kind.GITHUB_APP, "private_key")),
                fields(options(ways, Kind.GOOGLE_SERVICE_ACCOUNT, "key")),
                definition.streams().stream()
                        .flatMap(stream -> stream.axes().stream())
                        .flatMap(axis -> axis.source().all())
                        .filter(AxisSource.Dates.class::isInstance)
                        .map(AxisSource.Dates.class::cast)
                        .collect(Collectors.toMap(dates -> dates.from().field(), dates -> dates, (one, other) -> one)));
    }

    private static Stream<JsonNode> options(List<AuthDefinition> ways, Kind kind, String option) {
        return ways.stream()
                .filter(way -> way.kind() == kind)
                .map(way -> way.options().path(option));
    }

    /** The values of all properties {@code config} at any depth. */
    private static Set<String> fields(Stream<JsonNode> options) {
        return options.flatMap(option -> option.findValuesAsText("config").stream())
                .collect(Collectors.toSet());
    }

    boolean signs(String field) {
        return signing.contains(field);
    }

    boolean isPrivateKey(String field) {
        return privateKeys.contains(field);
    }

    boolean isServiceAccount(String field) {
        return serviceAccounts.contains(field);
    }

    /** A first day that makes three slices, if the field holds one. */
    Optional<LocalDate> firstDay(String field, LocalDate today) {
        return Optional.ofNullable(dates.get(field)).map(slices -> {
            AxisSource.@Nullable Day last = slices.until();
            String fixed = last == null ? "" : last.otherwise();
            LocalDate until = fixed.isEmpty() ? today : LocalDate.parse(fixed.substring(0, 10));
            return until.minus(slices.step()).minus(slices.step());
        });
    }
}
