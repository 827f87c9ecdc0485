package org.ipai.connectors.runtime.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.sandbox.data.SandboxData;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.definition.OperationDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;
import org.jspecify.annotations.Nullable;

/** Finds the operation whose path template matches; the more of a template is literal, the earlier it is tried. */
final class Router {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}=]+)(?:=([^}]+))?}");

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param api name of the API whose operations are found
     */
    Router(SandboxData data, String api) {
        data.streams()
                .filter(stream -> stream.definition().api().equals(api))
                .forEach(stream -> stream.definition()
                        .operations()
                        .forEach(operation -> entries.add(Entry.of(stream, operation))));
        entries.sort(Comparator.comparingInt((Entry entry) -> entry.names.size())
                .thenComparing(entry -> -entry.operation.path().length()));
    }

    /** Of operations at the same path the one more of whose constants the request has. */
    Route route(ApiRequest request) {
        boolean otherMethod = false;
        Route best = null;
        long most = -1;
        for (Entry entry : entries) {
            Matcher matcher = entry.template.matcher(request.path());
            if (!matcher.matches()) {
                continue;
            }
            Route route = new Route(entry.stream, entry.operation, entry.values(matcher));
            boolean later = best != null && !best.operation().path().equals(entry.operation.path());
            if (!hasLiterals(route) || later) {
                continue;
            }
            otherMethod |= !entry.operation.method().equals(request.method());
            long constants = entry.operation.method().equals(request.method()) ? constants(route, request) : -1;
            if (constants > most) {
                best = route;
                most = constants;
            }
        }
        if (best != null) {
            return best;
        }
        throw otherMethod ? new RefusedException(405, "Method Not Allowed") : new RefusedException(404, "Not Found");
    }

    private static long constants(Route route, ApiRequest request) {
        return route.operation().parameters().stream()
                .filter(parameter -> parameter.origin() == Origin.LITERAL)
                .filter(parameter -> request.value(parameter)
                        .filter(parameter.reference()::equals)
                        .isPresent())
                .count();
    }

    private static boolean hasLiterals(Route route) {
        for (ParameterDefinition parameter : route.operation().parameters()) {
            boolean literal = parameter.origin() == Origin.LITERAL && parameter.in() == ParameterDefinition.In.PATH;
            if (literal && !parameter.reference().equals(route.pathValues().get(parameter.name()))) {
                return false;
            }
        }
        return true;
    }

    private record Entry(StreamData stream, OperationDefinition operation, Pattern template, List<String> names) {

        static Entry of(StreamData stream, OperationDefinition operation) {
            List<String> names = PLACEHOLDER
                    .matcher(operation.path())
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            for (MatchResult result :
                    PLACEHOLDER.matcher(operation.path()).results().toList()) {
                pattern.append(Pattern.quote(operation.path().substring(from, result.start())))
                        .append('(')
                        .append(values(result.group(2)))
                        .append(')');
                from = result.end();
            }
            pattern.append(Pattern.quote(operation.path().substring(from)));
            return new Entry(stream, operation, Pattern.compile(pattern.toString()), names);
        }

        /** The values of a placeholder as a pattern: one segment, or those of a shape such as {@code projects/*}. */
        private static String values(@Nullable String shape) {
            if (shape == null) {
                return "[^/]+";
            }
            return shape.equals("**") ? ".+" : shape.replace("*", "[^/]+");
        }

        Map<String, String> values(Matcher matcher) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                // A plus sign in a path is a plus sign, unlike in a query.
                values.put(names.get(i), ApiRequest.decode(matcher.group(i + 1).replace("+", "%2B")));
            }
            return values;
        }
    }
}
