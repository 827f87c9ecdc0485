package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.resolve.SnakeCase;

/**
 * How a listing is read incrementally.
 *
 * @param guess the cursor; only proposed where a wrong one would lose records
 * @param parameters that sort by it; empty if there are none
 */
record CursorGuess(Guess guess, Map<String, String> parameters) {

    private static final List<String> CHANGED = List.of(
            "updated_at",
            "modified_at",
            "last_modified",
            "last_modified_at",
            "last_updated",
            "last_updated_at",
            "changed_at",
            "updated",
            "modified",
            "update_time",
            "modified_time",
            "updated_on",
            "modified_on",
            "updated_date",
            "modified_date",
            "last_modified_time",
            "last_update_time",
            "date_updated",
            "date_modified");
    private static final List<String> CREATED = List.of(
            "created_at",
            "created",
            "create_time",
            "published_at",
            "started_at",
            "timestamp",
            "occurred_at",
            "date",
            "created_on",
            "created_date",
            "date_created",
            "time");
    private static final List<String> SINCE = List.of(
            "updated_since",
            "updated_after",
            "modified_since",
            "modified_after",
            "changed_since",
            "changed_after",
            "updated_at_min",
            "updated_min",
            "updated_from",
            "last_modified_after",
            "min_updated_at",
            "updated_at_gte",
            "since");
    private static final List<String> CREATED_SINCE = List.of(
            "created_since",
            "created_after",
            "published_after",
            "start_time",
            "start_date",
            "from",
            "from_date",
            "created_min",
            "created_gte",
            "after",
            "min_time",
            "iso_timestamp_start");
    private static final List<String> SORTS = List.of("sort", "sort_by", "order_by", "orderby", "order");
    private static final List<String> DIRECTIONS =
            List.of("direction", "sort_direction", "sort_dir", "order", "sort_order", "order_direction", "dir");

    CursorGuess {
        parameters = new TreeMap<>(parameters);
    }

    static Optional<CursorGuess> of(Listing listing) {
        Optional<ApiField> changed = time(listing, CHANGED);
        Optional<ApiParameter> since = listing.query(SINCE).filter(CursorGuess::takesTime);
        if (changed.isPresent()) {
            return changed(listing, changed.get(), since);
        }
        Optional<ApiParameter> from =
                since.or(() -> listing.query(CREATED_SINCE).filter(CursorGuess::takesTime));
        return time(listing, CREATED).flatMap(field -> from.map(parameter -> created(field, parameter)));
    }

    private static Optional<CursorGuess> changed(Listing listing, ApiField field, Optional<ApiParameter> since) {
        Map<String, String> sort = newestFirst(listing, field);
        if (since.isEmpty() && sort.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode cursor = YamlText.object().put("field", field.name());
        if (!sort.isEmpty()) {
            cursor.put("order", "descending");
        }
        since.ifPresent(parameter -> cursor.put("parameter", parameter.name()));
        String how = since.map(
                        parameter -> "requests take " + parameter.name() + (sort.isEmpty() ? "" : " and can be sorted"))
                .orElse("newest changes can be asked for first");
        return Optional.of(new CursorGuess(
                Guess.written(
                        "cursor",
                        cursor,
                        since.isPresent() ? Confidence.HIGH : Confidence.MEDIUM,
                        "records have " + field.name() + ", and " + how),
                sort));
    }

    private static CursorGuess created(ApiField field, ApiParameter parameter) {
        ObjectNode cursor = YamlText.object().put("field", field.name()).put("parameter", parameter.name());
        return new CursorGuess(
                Guess.proposed(
                        "cursor",
                        cursor,
                        "right if records never change after " + field.name() + " and " + parameter.name()
                                + " filters by it"),
                Map.of());
    }

    private static Optional<ApiField> time(Listing listing, List<String> names) {
        return names.stream()
                .flatMap(name -> listing.field(name).stream())
                .filter(field -> Listing.kind(field.schema().type())
                        .filter(kind -> kind == Kind.DATE_TIME || kind == Kind.STRING)
                        .isPresent())
                .findFirst();
    }

    private static boolean takesTime(ApiParameter parameter) {
        boolean time = Listing.kind(parameter.type())
                .filter(kind -> kind == Kind.DATE_TIME || kind == Kind.STRING)
                .isPresent();
        return time && values(parameter).isEmpty();
    }

    private static Map<String, String> newestFirst(Listing listing, ApiField field) {
        String name = SnakeCase.of(field.name());
        List<String> words = List.of(name, name.replaceFirst("_(at|on|time|date)$", ""));
        Optional<ApiParameter> sort = listing.query(SORTS);
        Optional<String> by = sort.flatMap(found -> value(found, words));
        Optional<ApiParameter> direction = listing.query(DIRECTIONS).filter(found -> !sort.equals(Optional.of(found)));
        Optional<String> down = direction.flatMap(found -> value(found, List.of("desc", "descending")));
        return by.isPresent() && down.isPresent()
                ? Map.of(
                        sort.orElseThrow().name(),
                        by.get(),
                        direction.orElseThrow().name(),
                        down.get())
                : Map.of();
    }

    private static Optional<String> value(ApiParameter parameter, List<String> snakeCase) {
        return values(parameter).stream()
                .filter(value -> snakeCase.contains(SnakeCase.of(value)))
                .findFirst();
    }

    private static List<String> values(ApiParameter parameter) {
        return parameter.type() instanceof ApiType.Scalar scalar ? scalar.values() : List.of();
    }
}
