package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.ApiBody;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiParameter.In;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.PlaceSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.RequestPlace;

/** Finds where an operation's requests take a value, or reports that they do not. */
final class RequestPlaces {

    private final ApiOperation operation;
    private final Findings findings;

    RequestPlaces(ApiOperation operation, Findings findings) {
        this.operation = operation;
        this.findings = findings;
    }

    /** A place and what may be put there. */
    record Found(RequestPlace place, ValueSlot slot) {

        /** Whether it takes whole numbers only. */
        boolean takesNumbers() {
            return slot.type() instanceof ApiType.Scalar scalar
                    && (scalar.kind() == ApiType.Kind.INT32 || scalar.kind() == ApiType.Kind.INT64);
        }
    }

    /**
     * @param free how JSON writes the value where the document leaves the type open
     */
    Optional<Found> find(PlaceSpec place, RequestPlace.Type free) {
        if (place.in() == PlaceSpec.In.BODY) {
            return property(place, free);
        }
        Text name = place.path().get(0);
        List<In> wanted = place.in() == PlaceSpec.In.HEADER ? List.of(In.HEADER) : List.of(In.QUERY, In.HEADER);
        return parameter(name, wanted).map(RequestPlaces::found);
    }

    /** A query or header parameter. */
    Optional<Found> find(Text name) {
        return parameter(name, List.of(In.QUERY, In.HEADER)).map(RequestPlaces::found);
    }

    private static Found found(ApiParameter parameter) {
        RequestPlace place = parameter.in() == In.HEADER
                ? new RequestPlace.Header(parameter.name())
                : new RequestPlace.Query(parameter.name());
        return new Found(place, ValueSlot.of(parameter));
    }

    private Optional<ApiParameter> parameter(Text name, List<In> wanted) {
        Optional<ApiParameter> parameter =
                operation.parameter(name.value()).filter(found -> wanted.contains(found.in()));
        if (parameter.isEmpty()) {
            List<String> known = operation.parameters().stream()
                    .filter(candidate -> wanted.contains(candidate.in()))
                    .map(ApiParameter::name)
                    .toList();
            findings.error(
                    ResolveRule.PARAMETER_UNKNOWN,
                    name.at(),
                    "operation '" + operation.id() + "' has no parameter " + Quote.of(name.value()),
                    NearestName.hint(name.value(), known, "it takes " + String.join(", ", known)));
        }
        return parameter;
    }

    private Optional<Found> property(PlaceSpec place, RequestPlace.Type free) {
        ApiBody body = operation.body();
        if (body == null) {
            findings.error(
                    ResolveRule.BODY_UNKNOWN,
                    place.at(),
                    "operation '" + operation.id() + "' takes no JSON body",
                    "name a parameter instead");
            return Optional.empty();
        }
        BodyPath paths = new BodyPath(ResolveRule.BODY_UNKNOWN, "the body of '" + operation.id() + "'", findings);
        return paths.follow(body.schema(), place.path())
                .map(schema -> new Found(
                        new RequestPlace.Body(
                                place.path().stream().map(Text::value).toList(), type(schema, free)),
                        ValueSlot.ofProperty(place.name(), schema, false)));
    }

    private static RequestPlace.Type type(ApiSchema schema, RequestPlace.Type free) {
        if (!(schema.type() instanceof ApiType.Scalar scalar)) {
            return free;
        }
        return switch (scalar.kind()) {
            case INT32, INT64, NUMBER -> RequestPlace.Type.NUMBER;
            default -> RequestPlace.Type.TEXT;
        };
    }
}
