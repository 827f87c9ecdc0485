package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a response holds its records. */
public sealed interface ShapeSpec {

    /** The kind as written; at the stream if none is. */
    Text kind();

    /** An array of records. */
    record Array(Text kind) implements ShapeSpec {}

    /** An object that is the only record. */
    record Single(Text kind) implements ShapeSpec {}

    /** Records that are built from what the response holds. */
    sealed interface Built extends ShapeSpec {}

    /**
     * An object whose field names are keys.
     *
     * @param key field of the record for the name
     * @param value field of the record for the value, or null if the value's fields are the record's
     */
    record Entries(Text kind, Text key, @Nullable Text value) implements Built {}

    /**
     * An array of single values.
     *
     * @param field of the record for the value
     */
    record Scalar(Text kind, Text field) implements Built {}

    /**
     * Arrays within the elements of an array.
     *
     * @param field dotted path of the inner array
     * @param value field of the record for an element, or null if the element's fields are the record's
     * @param keep fields of the outer element, each with one dotted path
     */
    record Expand(Text kind, Text field, @Nullable Text value, List<NamedPathSpec> keep) implements Built {

        public Expand {
            keep = List.copyOf(keep);
        }
    }

    /**
     * Arrays side by side.
     *
     * @param arrays by field of the record
     */
    record Zip(Text kind, List<NamedPathSpec> arrays) implements Built {

        public Zip {
            arrays = List.copyOf(arrays);
        }
    }

    /**
     * Rows of cells under a header.
     *
     * @param header field names that lead to the names
     * @param name dotted path from an element of the header to its name, or null if elements are names
     * @param rows field names that lead to the rows
     * @param columns type by name; in order
     */
    record Rows(Text kind, List<Text> header, @Nullable Text name, List<Text> rows, Map<Text, Text> columns)
            implements Built {

        public Rows {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }
}
