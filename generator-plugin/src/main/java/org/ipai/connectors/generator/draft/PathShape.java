package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.resolve.Singular;
import org.ipai.connectors.generator.resolve.SnakeCase;

/**
 * An operation's path, read as resources: {@code /repos/{owner}/{repo}/issues} is the issues of one of {@code /repos}.
 *
 * @param segments between slashes, without a leading version
 */
record PathShape(List<String> segments) {

    private static final Pattern SEGMENT = Pattern.compile("(?:\\{[^}]*}|[^/{])+");
    private static final Pattern VERSION =
            Pattern.compile("(?i)v\\d+(?:[._]\\d+)*(?:alpha|beta)?\\d*|\\d{4}-\\d{2}(?:-\\d{2})?");
    private static final List<String> ROOTS = List.of("api", "rest");

    PathShape {
        segments = List.copyOf(segments);
    }

    /**
     * What a path is below.
     *
     * @param collection path of the listing that it would be an element of
     * @param parameters that tell which element
     */
    record Resource(PathShape collection, List<String> parameters) {

        /** Such as {@code repo}. */
        String singular() {
            return collection.isEmpty() ? "" : Singular.of(SnakeCase.of(collection.last()));
        }
    }

    static PathShape of(String path) {
        List<String> segments =
                SEGMENT.matcher(path).results().map(MatchResult::group).toList();
        for (int i = 0; i < Math.min(3, segments.size()); i++) {
            if (VERSION.matcher(segments.get(i)).matches()) {
                return new PathShape(segments.subList(i + 1, segments.size()));
            }
        }
        boolean rooted = !segments.isEmpty() && ROOTS.contains(segments.get(0));
        return new PathShape(rooted ? segments.subList(1, segments.size()) : segments);
    }

    static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    /** {@code name} for {@code {name=properties/*}}. */
    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1).split("=", 2)[0];
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    String last() {
        return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    }

    /** Whether it leads to a single element. */
    boolean endsInParameter() {
        return isParameter(last());
    }

    List<String> parameters() {
        return segments.stream()
                .filter(PathShape::isParameter)
                .map(PathShape::name)
                .toList();
    }

    /** The words after the last parameter. */
    List<String> tail() {
        return segments.subList(afterLastParameter(), segments.size());
    }

    private int afterLastParameter() {
        int end = segments.size();
        while (end > 0 && !isParameter(segments.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** The element that this is below, if any. */
    Optional<Resource> resource() {
        int end = afterLastParameter();
        int start = end;
        List<String> names = new ArrayList<>();
        while (start > 0 && isParameter(segments.get(start - 1))) {
            names.add(0, name(segments.get(start - 1)));
            start--;
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Resource(new PathShape(segments.subList(0, start)), names));
    }
}
