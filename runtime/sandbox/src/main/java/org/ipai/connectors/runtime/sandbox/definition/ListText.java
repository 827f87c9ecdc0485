package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the text of a config field holds a list. */
public final class ListText {

    private ListText() {}

    /**
     * The entries of a JSON array, or of a text separated by commas.
     *
     * @throws IllegalArgumentException if it starts like an array and is none
     */
    public static List<String> entries(String text) {
        if (!text.startsWith("[")) {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }
        try {
            List<String> entries = new ArrayList<>();
            new ObjectMapper().readTree(text).forEach(entry -> entries.add(entry.asText()));
            return entries;
        } catch (IOException e) {
            throw new IllegalArgumentException("a list starts like a JSON array and is none", e);
        }
    }
}
