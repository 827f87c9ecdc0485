package org.ipai.connectors.runtime.sandbox.definition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a stream is cut into slices.
 *
 * @param name by which parameters refer to it
 * @param batch how many values one request may ask for
 * @param separator between them
 * @param key field of the stream's records that is the value, so that there is one record for each; null if the value
 *     only filters
 * @param source where its values come from
 */
public record AxisDefinition(
        String name, int batch, String separator, @Nullable String key, AxisSource source) {

    /** The values that a request's text asks for. */
    public List<String> values(String text) {
        return batch == 1 || separator.isEmpty()
                ? List.of(text)
                : Arrays.asList(text.split(Pattern.quote(separator), -1));
    }
}
