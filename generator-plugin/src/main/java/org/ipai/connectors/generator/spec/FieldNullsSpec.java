package org.ipai.connectors.generator.spec;

import java.util.List;

/**
 * Texts that mean null in a field.
 *
 * @param path the field's dotted JSON path
 * @param texts what means null; not empty
 */
public record FieldNullsSpec(Text path, List<Text> texts) {

    public FieldNullsSpec {
        texts = List.copyOf(texts);
    }
}
