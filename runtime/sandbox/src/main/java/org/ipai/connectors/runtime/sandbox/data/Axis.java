package org.ipai.connectors.runtime.sandbox.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ipai.connectors.runtime.sandbox.definition.AxisDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition.Origin;

/** One way in which a stream is cut into slices, with its values. */
record Axis(AxisDefinition definition, AxisValues values) {

    /**
     * The ordinals of the values that a request asks for: one, or those of a batch that exist.
     *
     * @param texts of the request, by parameter
     * @return empty if it asks for none, or for one that does not exist
     */
    Optional<List<Long>> asked(List<ParameterDefinition> parameters, Map<String, List<String>> texts, int revision) {
        Optional<List<Long>> asked = Optional.empty();
        for (ParameterDefinition parameter : parameters) {
            boolean isOwn =
                    parameter.origin() == Origin.SLICE && parameter.reference().equals(definition.name());
            if (isOwn && texts.containsKey(parameter.name())) {
                Optional<List<Long>> here = found(parameter, texts.get(parameter.name()), revision);
                if (here.isEmpty() || (asked.isPresent() && !asked.equals(here))) {
                    return Optional.empty();
                }
                asked = here;
            }
        }
        return asked;
    }

    private Optional<List<Long>> found(ParameterDefinition parameter, List<String> texts, int revision) {
        List<String> wanted = texts.stream()
                .flatMap(text -> parameter.value(text).stream())
                .flatMap(text -> definition.values(text).stream())
                .distinct()
                .toList();
        List<Long> found = new ArrayList<>();
        for (String text : wanted) {
            OptionalLong ordinal = values.find(text);
            if (ordinal.isPresent() && values.exists(ordinal.getAsLong(), revision)) {
                found.add(ordinal.getAsLong());
            }
        }
        boolean isBatch = definition.batch() > 1;
        return isBatch || (wanted.size() == 1 && found.size() == 1) ? Optional.of(found) : Optional.empty();
    }
}
