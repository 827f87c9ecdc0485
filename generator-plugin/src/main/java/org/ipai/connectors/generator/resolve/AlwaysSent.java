package org.ipai.connectors.generator.resolve;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.AuthSpec;
import org.ipai.connectors.generator.spec.SigningHookSpec;
import org.ipai.connectors.generator.spec.Text;

/**
 * What every request of an API carries besides what its operation is given: the API's headers, and what signs it.
 *
 * @param headers lower-case
 * @param query parameters
 * @param body members of the JSON body
 */
record AlwaysSent(Set<String> headers, Set<String> query, Set<String> body) {

    static AlwaysSent of(ApiSpec api) {
        Stream<String> authorization =
                api.auth().kinds().anyMatch(AlwaysSent::isAuthorization) ? Stream.of("authorization") : Stream.of();
        SigningHookSpec signing = api.signing();
        Stream<String> hook =
                signing == null ? Stream.of() : signing.headers().stream().map(Text::value);
        Stream<String> headers = Stream.of(api.headers().keySet().stream(), keys(api, "header"), authorization, hook)
                .flatMap(names -> names)
                .map(name -> name.toLowerCase(Locale.ROOT));
        return new AlwaysSent(
                headers.collect(Collectors.toSet()),
                keys(api, "query").collect(Collectors.toSet()),
                keys(api, "body").collect(Collectors.toSet()));
    }

    boolean has(ApiParameter parameter) {
        return switch (parameter.in()) {
            case HEADER -> headers.contains(parameter.name().toLowerCase(Locale.ROOT));
            case QUERY -> query.contains(parameter.name());
            default -> false;
        };
    }

    private static boolean isAuthorization(AuthSpec way) {
        return !(way instanceof AuthSpec.None || way instanceof AuthSpec.ApiKey);
    }

    private static Stream<String> keys(ApiSpec api, String place) {
        return api.auth()
                .kinds()
                .filter(AuthSpec.ApiKey.class::isInstance)
                .map(AuthSpec.ApiKey.class::cast)
                .filter(key -> key.in().value().equals(place))
                .map(key -> key.name().value());
    }
}
