package org.ipai.connectors.generator.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.draft.PathShape.Resource;
import org.ipai.connectors.generator.openapi.ApiParameter;

/**
 * The stream whose records a listing is read for.
 *
 * @param parent the stream
 * @param values of the listing's path parameters, by name, as far as the parent has them
 * @param confidence how likely it is the right one
 * @param reason what speaks for it
 */
record ParentGuess(StreamPlan parent, Map<String, String> values, Confidence confidence, String reason) {

    /** @param streams candidates, in order */
    static Optional<ParentGuess> of(Listing listing, Collection<StreamPlan> streams) {
        PathShape path = listing.path();
        int parameters = path.parameters().size();
        return path.resource()
                .flatMap(resource -> streams.stream()
                        // Fewer parameters, so that no stream can be below itself.
                        .filter(stream -> stream.listing().path().parameters().size() < parameters)
                        .filter(stream -> !resource.collection().isEmpty()
                                && stream.listing()
                                        .path()
                                        .last()
                                        .equals(resource.collection().last()))
                        .sorted(order(resource))
                        .flatMap(stream -> match(listing, resource, stream).stream())
                        .findFirst());
    }

    /** The listing at the very path first, then those that need least. */
    private static Comparator<StreamPlan> order(Resource resource) {
        return Comparator.comparing((StreamPlan stream) -> !isAt(resource, stream))
                .thenComparing(stream -> stream.listing().path().parameters().size())
                .thenComparing(stream -> stream.listing().path().segments().size());
    }

    private static boolean isAt(Resource resource, StreamPlan stream) {
        return stream.listing().path().equals(resource.collection());
    }

    private static Optional<ParentGuess> match(Listing listing, Resource resource, StreamPlan parent) {
        Map<String, String> values = new LinkedHashMap<>();
        Confidence confidence = isAt(resource, parent) ? Confidence.HIGH : Confidence.MEDIUM;
        for (String name : resource.parameters()) {
            Optional<ParentField> field = listing.operation()
                    .parameter(name)
                    .flatMap(found -> ParentField.of(found, parent.listing(), resource.singular()));
            if (field.isEmpty()) {
                return Optional.empty();
            }
            values.put(name, "${parent." + field.get().path() + "}");
            confidence = confidence.and(field.get().confidence());
        }
        List<String> outer = listing.path().parameters().stream()
                .filter(name -> !resource.parameters().contains(name))
                .toList();
        for (String name : outer) {
            inherited(listing, name, parent).ifPresent(value -> values.put(name, value));
        }
        boolean shared = outer.stream()
                .allMatch(
                        name -> values.containsKey(name) || !parent.parameters().containsKey(name));
        return shared
                ? Optional.of(new ParentGuess(
                        parent,
                        values,
                        confidence,
                        "the path is below " + parent.listing().operation().path()))
                : Optional.empty();
    }

    /** What the parent's own request is told: a constant, or something from its own parent, which it passes on. */
    private static Optional<String> inherited(Listing listing, String name, StreamPlan parent) {
        String value = parent.parameters().get(name);
        if (value != null && !value.contains("${parent.")) {
            return Optional.of(value);
        }
        if (value != null) {
            return parent.passOn(name).map(column -> "${parent." + column + "}");
        }
        return listing.operation()
                .parameter(name)
                .flatMap(found -> exact(found, parent))
                .map(path -> "${parent." + path + "}");
    }

    private static Optional<String> exact(ApiParameter parameter, StreamPlan parent) {
        return ParentField.of(parameter, parent.listing(), "")
                .filter(field -> field.confidence() == Confidence.HIGH)
                .map(ParentField::path);
    }
}
