package org.ipai.connectors.runtime.gold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a view as text.
 *
 * @param rows each as long as the header, null where there is no value; unmodifiable
 */
public record ViewPreview(List<String> header, List<List<@Nullable String>> rows) {

    public ViewPreview {
        header = List.copyOf(header);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }
}
