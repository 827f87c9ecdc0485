package org.ipai.connectors.generator.spec;

import java.util.List;

/**
 * An object beside the records that each of them gets.
 *
 * @param field of the record that it is put into
 * @param from field names from the response's root to the array of such objects
 * @param on dotted path of the record's field that mentions it
 * @param key dotted path of its own field that is mentioned
 */
public record JoinSpec(Text field, List<Text> from, Text on, Text key) {

    public JoinSpec {
        from = List.copyOf(from);
    }
}
