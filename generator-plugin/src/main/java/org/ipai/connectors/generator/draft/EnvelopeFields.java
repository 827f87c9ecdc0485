package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.resolve.SnakeCase;

/** The single values around the records of a response, by path, the outermost first. */
final class EnvelopeFields {

    private static final int DEEPEST = 3;
    private static final int MOST = 200;
    private static final List<String> HAS_MORE = List.of("has_more", "has_next", "has_next_page", "more");
    private static final List<String> TOTAL_PAGES = List.of("total_pages", "page_count", "pages", "last_page");
    private static final List<String> TOTAL_RECORDS =
            List.of("total_count", "total", "total_records", "total_results", "total_items", "total_size");
    private static final Set<Kind> NUMBERS = Set.of(Kind.INT32, Kind.INT64, Kind.NUMBER);

    private final Map<List<String>, Kind> fields = new LinkedHashMap<>();
    /** Those of which the document does not say what they hold. */
    private final List<List<String>> open = new ArrayList<>();

    private EnvelopeFields() {}

    static EnvelopeFields of(Listing listing) {
        EnvelopeFields found = new EnvelopeFields();
        List<Level> level =
                List.of(new Level(List.of(), listing.operation().response().type()));
        for (int depth = 0; depth < DEEPEST; depth++) {
            List<Level> below = new ArrayList<>();
            level.forEach(each -> found.add(each, below));
            level = below;
        }
        return found;
    }

    private record Level(List<String> path, ApiType type) {}

    private void add(Level level, List<Level> below) {
        List<ApiField> all = level.type() instanceof ApiType.ObjectOf object ? object.fields() : List.of();
        for (ApiField field : all) {
            List<String> path = new ArrayList<>(level.path());
            path.add(field.name());
            ApiType type = field.schema().type();
            if (fields.size() < MOST) {
                Listing.kind(type).ifPresent(kind -> fields.put(List.copyOf(path), kind));
            }
            if (type instanceof ApiType.FreeForm && open.size() < MOST) {
                open.add(List.copyOf(path));
            }
            if (type instanceof ApiType.ObjectOf) {
                below.add(new Level(path, type));
            }
        }
    }

    /** The first that has one of these names, however it is spelt, and one of these kinds. */
    Optional<List<String>> find(List<String> names, List<Kind> kinds) {
        return names.stream()
                .flatMap(name -> fields.keySet().stream()
                        .filter(path -> SnakeCase.of(last(path)).equals(name))
                        .filter(path -> kinds.contains(fields.get(path))))
                .findFirst();
    }

    /** The first of those that may hold anything, of this name. */
    Optional<List<String>> findOpen(List<String> names) {
        return open.stream()
                .filter(path -> names.contains(SnakeCase.of(last(path))))
                .findFirst();
    }

    /** How the last page is known. */
    Optional<JsonNode> stop() {
        return find(HAS_MORE, List.of(Kind.BOOLEAN))
                .map(path -> stop("has_more", path))
                .or(() -> find(TOTAL_PAGES, List.copyOf(NUMBERS)).map(path -> stop("total_pages", path)))
                .or(() -> find(TOTAL_RECORDS, List.copyOf(NUMBERS)).map(path -> stop("total_records", path)));
    }

    private static JsonNode stop(String rule, List<String> path) {
        ObjectNode stop = YamlText.object();
        stop.set(rule, YamlText.list(path));
        return stop;
    }

    static String last(List<String> path) {
        return path.get(path.size() - 1);
    }
}
