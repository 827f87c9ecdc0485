package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.resolve.SnakeCase;

/** Tells which operations list records, and where in the response these are. */
final class RecordLists {

    private static final List<String> USUAL = List.of(
            "items",
            "data",
            "results",
            "records",
            "values",
            "value",
            "entries",
            "elements",
            "objects",
            "nodes",
            "list",
            "content",
            "result",
            "hits",
            "resources");
    private static final List<String> WRAPPERS = List.of("data", "result", "results", "response", "payload", "body");
    /** Fields that tell that a response is a page of something rather than one thing. */
    private static final List<String> OF_PAGES = List.of(
            "total",
            "total_count",
            "count",
            "total_results",
            "links",
            "meta",
            "paging",
            "pagination",
            "next",
            "next_page",
            "next_page_token",
            "next_cursor",
            "has_more",
            "page",
            "page_info",
            "cursor");

    private final ApiOperation operation;
    private final OperationOutline outline;

    private RecordLists(ApiOperation operation, OperationOutline outline) {
        this.operation = operation;
        this.outline = outline;
    }

    /** The operation as a listing; empty if it returns something else. */
    static Optional<Listing> find(ApiOperation operation, OperationOutline outline) {
        return new RecordLists(operation, outline).find();
    }

    private Optional<Listing> find() {
        ApiType type = operation.response().type();
        if (type instanceof ApiType.ListOf list && list.element().type() instanceof ApiType.ObjectOf record) {
            return Optional.of(listing(List.of(), record, Confidence.HIGH, "the response is the array"));
        }
        if (!(type instanceof ApiType.ObjectOf envelope)) {
            return Optional.empty();
        }
        return inside(envelope, List.of()).or(() -> wrapped(envelope));
    }

    private Optional<Listing> wrapped(ApiType.ObjectOf envelope) {
        return envelope.fields().stream()
                .filter(field -> WRAPPERS.contains(SnakeCase.of(field.name())))
                .flatMap(field -> field.schema().type() instanceof ApiType.ObjectOf inner
                        ? inside(inner, List.of(field.name())).stream()
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    private Optional<Listing> inside(ApiType.ObjectOf envelope, List<String> path) {
        List<ApiField> lists = envelope.fields().stream()
                .filter(field -> record(field).isPresent())
                .toList();
        Optional<ApiField> named = first(lists, List.of(lastWord(), words()));
        if (named.isPresent()) {
            return Optional.of(listing(path, named.get(), Confidence.HIGH, "an array named like the path"));
        }
        Optional<ApiField> usual = first(lists, USUAL);
        if (usual.isPresent()) {
            Confidence confidence = lists.size() == 1 ? Confidence.HIGH : Confidence.MEDIUM;
            String among =
                    lists.size() == 1 ? "the only array of objects" : "of several arrays the one usually named so";
            return Optional.of(listing(path, usual.get(), confidence, among));
        }
        return lists.size() == 1 && isPage(envelope)
                ? Optional.of(listing(path, lists.get(0), Confidence.MEDIUM, "the only array of objects in a page"))
                : Optional.empty();
    }

    private static Optional<ApiField> first(List<ApiField> lists, List<String> names) {
        return names.stream()
                .flatMap(name -> lists.stream()
                        .filter(field -> SnakeCase.of(field.name()).equals(name)))
                .findFirst();
    }

    private String lastWord() {
        return SnakeCase.of(PathShape.of(operation.path()).last());
    }

    private String words() {
        return SnakeCase.of(String.join("_", PathShape.of(operation.path()).tail()));
    }

    private static boolean isPage(ApiType.ObjectOf envelope) {
        boolean isElement = envelope.fields().stream()
                .anyMatch(field -> SnakeCase.of(field.name()).matches("id|uuid|name"));
        boolean tells = envelope.fields().stream().anyMatch(field -> OF_PAGES.contains(SnakeCase.of(field.name())));
        return !isElement && (tells || envelope.fields().size() == 1);
    }

    private Listing listing(List<String> path, ApiField field, Confidence confidence, String reason) {
        List<String> whole = new ArrayList<>(path);
        whole.add(field.name());
        return listing(whole, record(field).orElseThrow(), confidence, reason);
    }

    private Listing listing(List<String> path, ApiType.ObjectOf record, Confidence confidence, String reason) {
        Guess guess = Guess.written("records", YamlText.list(path), confidence, reason);
        return new Listing(operation, outline, guess, path, record);
    }

    private static Optional<ApiType.ObjectOf> record(ApiField field) {
        return field.schema().type() instanceof ApiType.ListOf list
                        && list.element().type() instanceof ApiType.ObjectOf record
                ? Optional.of(record)
                : Optional.empty();
    }
}
