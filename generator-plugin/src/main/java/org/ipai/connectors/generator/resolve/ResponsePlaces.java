package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.spec.PlaceSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ResponsePlace;

/** Finds where an operation's responses hold a value, or reports that they do not. */
final class ResponsePlaces {

    private final ApiOperation operation;
    private final Findings findings;

    ResponsePlaces(ApiOperation operation, Findings findings) {
        this.operation = operation;
        this.findings = findings;
    }

    /**
     * @param kinds what the value may be
     * @param wanted the same in words, such as "a whole number"
     */
    Optional<ResponsePlace> find(PlaceSpec place, Set<Kind> kinds, String wanted) {
        if (place.in() != PlaceSpec.In.BODY) {
            checkHeader(place);
            return Optional.of(new ResponsePlace.Header(place.name()));
        }
        BodyPath paths =
                new BodyPath(ResolveRule.PAGINATION_PATH, "the response of '" + operation.id() + "'", findings);
        Optional<ApiSchema> schema = paths.follow(operation.response(), place.path());
        schema.filter(found -> !isOneOf(found.type(), kinds))
                .ifPresent(found -> findings.error(
                        ResolveRule.PAGINATION_PATH,
                        place.at(),
                        "'" + place.name() + "' in the response of '" + operation.id() + "' is not " + wanted,
                        "name the field that is " + wanted));
        return schema.map(found ->
                new ResponsePlace.Body(place.path().stream().map(Text::value).collect(Collectors.toList())));
    }

    /** What the document leaves open is taken. */
    private static boolean isOneOf(ApiType type, Set<Kind> kinds) {
        return type instanceof ApiType.FreeForm
                || (type instanceof ApiType.Scalar scalar && kinds.contains(scalar.kind()));
    }

    private void checkHeader(PlaceSpec place) {
        boolean listed = operation.responseHeaders().stream().anyMatch(place.name()::equalsIgnoreCase);
        if (!listed) {
            findings.warning(
                    ResolveRule.PAGINATION_HEADER,
                    place.at(),
                    "the document lists no header '" + place.name() + "' for operation '" + operation.id() + "'",
                    "check that the provider sends it");
        }
    }
}
