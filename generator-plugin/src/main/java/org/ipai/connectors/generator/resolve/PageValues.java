package org.ipai.connectors.generator.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ValueType;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.BodyModel;
import org.ipai.connectors.generator.model.BodyModel.Members;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.spec.PageSizeSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.PlaceSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.jspecify.annotations.Nullable;

/** What the pagination adds to the request for the first page: the page size, and where pages begin. */
final class PageValues {

    private final PaginationSpec pagination;
    private final RequestPlaces places;
    private final Findings findings;

    PageValues(PaginationSpec pagination, ApiOperation operation, Findings findings) {
        this.pagination = pagination;
        this.places = new RequestPlaces(operation, findings);
        this.findings = findings;
    }

    /**
     * Adds to the parameters' values.
     *
     * @return the body with what goes there
     */
    @Nullable
    Members add(@Nullable Members body, Map<String, List<Expression>> values, ParameterCheck check) {
        Members extended = body;
        PageSizeSpec size = pagination.pageSize();
        if (size != null) {
            extended = put(size.to(), size.value(), extended, values, check);
        }
        PlaceSpec to = pagination.to();
        boolean counts = pagination.is("page_number") || pagination.is("offset");
        if (to != null && counts) {
            String first = pagination.is("offset") ? "0" : Long.toString(PaginationResolver.first(pagination));
            Text place = to.path().get(to.path().size() - 1);
            extended = put(to, new Text(first, place.at()), extended, values, check);
        }
        return extended;
    }

    private @Nullable Members put(
            PlaceSpec to,
            Text value,
            @Nullable Members body,
            Map<String, List<Expression>> values,
            ParameterCheck check) {
        Optional<RequestPlaces.Found> found = places.find(to, RequestPlace.Type.NUMBER);
        if (found.isEmpty()) {
            return body;
        }
        Expression literal = new Expression.Literal(value.value());
        check.check(found.get().slot(), new Checked(literal, ValueType.INTEGER, false), value);
        if (found.get().place() instanceof RequestPlace.Body property) {
            BodyModel.Type type =
                    property.type() == RequestPlace.Type.TEXT ? BodyModel.Type.TEXT : BodyModel.Type.INTEGER;
            Members object = body == null ? new Members(List.of()) : body;
            checkNew(to, isIn(object, property.path()));
            return object.with(property.path(), new BodyModel.Value(type, literal));
        }
        checkNew(to, values.containsKey(to.name()));
        values.put(to.name(), List.of(literal));
        return body;
    }

    private static boolean isIn(Members body, List<String> path) {
        Optional<BodyModel> value = body.find(path.get(0));
        return path.size() == 1
                ? value.isPresent()
                : value.filter(inner -> inner instanceof Members members && isIn(members, path.subList(1, path.size())))
                        .isPresent();
    }

    private void checkNew(PlaceSpec to, boolean isSent) {
        if (isSent) {
            boolean property = to.in() == PlaceSpec.In.BODY;
            findings.error(
                    ResolveRule.PARAMETER_TWICE,
                    to.at(),
                    (property ? "property '" : "parameter '") + to.name() + "' is sent twice",
                    "leave it to one of " + (property ? "body" : "parameters") + ", pagination and cursor");
        }
    }
}
