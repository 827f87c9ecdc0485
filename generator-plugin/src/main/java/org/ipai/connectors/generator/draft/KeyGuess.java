package org.ipai.connectors.generator.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.resolve.SnakeCase;
import org.jspecify.annotations.Nullable;

/**
 * What tells a record from the others.
 *
 * @param field the record's field
 * @param scope among which records it does
 * @param confidence how likely it does
 * @param reason what speaks for it
 */
record KeyGuess(ApiField field, Scope scope, Confidence confidence, String reason) {

    private static final Set<Kind> KINDS = Set.of(Kind.INT32, Kind.INT64, Kind.STRING, Kind.DATE, Kind.DATE_TIME);
    private static final List<String> ANYWHERE = List.of("id", "uuid", "guid", "_id");
    private static final List<String> SUFFIXES = List.of("id", "uuid", "guid", "key");
    /** Not ids by name, but of use as such below one parent. */
    private static final List<String> USUAL = List.of("sha", "digest", "key", "slug", "identifier", "handle");

    private static final List<String> PERHAPS =
            List.of("ref", "login", "username", "user_id", "node_id", "name", "number", "code", "email", "version");

    /** Among which records a key is unique. */
    enum Scope {
        EVERYWHERE,
        WITHIN_PARENT
    }

    /** @param elements parameter that ends the path of one element, by path of the listing */
    static Optional<KeyGuess> of(Listing listing, Map<String, String> elements) {
        return Stream.<Optional<KeyGuess>>of(
                        named(listing, ANYWHERE, Scope.EVERYWHERE, Confidence.HIGH),
                        element(listing, elements.get(listing.operation().path()))
                                .filter(KeyGuess::isId),
                        ownId(listing),
                        element(listing, elements.get(listing.operation().path())),
                        named(listing, USUAL, Scope.WITHIN_PARENT, Confidence.MEDIUM),
                        named(listing, PERHAPS, Scope.WITHIN_PARENT, Confidence.LOW))
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean isRequired() {
        return field.required();
    }

    private static Optional<KeyGuess> named(Listing listing, List<String> names, Scope scope, Confidence confidence) {
        return names.stream()
                .flatMap(name -> field(listing, name).stream())
                .findFirst()
                .map(field -> new KeyGuess(
                        field,
                        scope,
                        confidence,
                        confidence == Confidence.LOW
                                ? "nothing looks like an id; check that '" + field.name() + "' is unique"
                                : "the record has '" + field.name() + "'"));
    }

    private static Optional<KeyGuess> ownId(Listing listing) {
        return SUFFIXES.stream()
                .flatMap(suffix -> field(listing, listing.singular() + "_" + suffix).stream())
                .findFirst()
                .map(field -> new KeyGuess(
                        field, Scope.EVERYWHERE, Confidence.HIGH, "'" + field.name() + "' is named after the stream"));
    }

    private static Optional<KeyGuess> element(Listing listing, @Nullable String parameter) {
        if (parameter == null) {
            return Optional.empty();
        }
        String name = SnakeCase.of(parameter);
        String bare = name.startsWith(listing.singular() + "_")
                ? name.substring(listing.singular().length() + 1)
                : name;
        return Stream.of(name, bare)
                .flatMap(each -> field(listing, each).stream())
                .findFirst()
                .map(field -> new KeyGuess(
                        field, Scope.WITHIN_PARENT, Confidence.HIGH, "one of them is read by {" + parameter + "}"))
                .map(guess -> isId(guess)
                        ? new KeyGuess(guess.field(), Scope.EVERYWHERE, guess.confidence(), guess.reason())
                        : guess);
    }

    private static boolean isId(KeyGuess guess) {
        return SnakeCase.of(guess.field().name()).matches("(.*_)?(id|uuid|guid)");
    }

    private static Optional<ApiField> field(Listing listing, String name) {
        return listing.field(name).or(() -> listing.record().field(name)).filter(KeyGuess::canBeKey);
    }

    private static boolean canBeKey(ApiField field) {
        return field.schema().type() instanceof ApiType.Scalar scalar && KINDS.contains(scalar.kind());
    }
}
