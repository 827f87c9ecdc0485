package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a response holds its records at the place that a stream's record path leads to. */
public sealed interface ResponseShape {

    /** The usual shape: an array of records. */
    static ResponseShape array() {
        return new ArrayOf();
    }

    /** An array whose elements are the records. */
    record ArrayOf() implements ResponseShape {}

    /** An object that is the only record. */
    record Single() implements ResponseShape {}

    /**
     * An array whose elements hold a record each; an element without it is the record itself.
     *
     * @param field name of the field that holds it
     */
    record Wrapped(String field) implements ResponseShape {}

    /** A shape whose records are no part of the response, but are built from what it holds. */
    sealed interface Built extends ResponseShape {}

    /**
     * An object whose field names are keys; each of its fields is a record.
     *
     * @param key the record's field that the name is put into
     * @param value the record's field that the value is put into, or null if the value is an object whose fields are the
     *     record's
     */
    record Entries(String key, @Nullable String value) implements Built {}

    /**
     * An array of single values.
     *
     * @param field the record's field that the value is put into
     */
    record Values(String field) implements Built {}

    /**
     * An array of objects that hold an array each; the elements of those are the records. Without one an object holds no record.
     *
     * @param field field names from an object to its array
     * @param value the record's field that an element is put into, or null if elements are objects whose fields are the record's
     * @param keep fields of the object that each of its records gets
     */
    record Expanded(List<String> field, @Nullable String value, List<NamedPath> keep) implements Built {

        public Expanded {
            field = List.copyOf(field);
            keep = List.copyOf(keep);
        }
    }

    /**
     * Arrays of the same length; each place in them is a record.
     *
     * @param arrays the record's fields, by path from where the record path leads
     */
    record Zipped(List<NamedPath> arrays) implements Built {

        public Zipped {
            arrays = List.copyOf(arrays);
        }
    }

    /**
     * Rows of cells under a header; each row is a record. A response with a header alone has no rows.
     *
     * @param header field names from where the record path leads to the array of names
     * @param name field names from an element of that array to the name; empty if elements are names
     * @param rows field names from there to the array of arrays
     * @param columns names that every header must have; what else it names is part of the records too
     */
    record Rows(List<String> header, List<String> name, List<String> rows, List<String> columns) implements Built {

        public Rows {
            header = List.copyOf(header);
            name = List.copyOf(name);
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Records of another shape, with objects added to them that stand elsewhere in the page.
     *
     * @param records how the records are held
     * @param joins what is added to them, in order
     */
    record Joined(ResponseShape records, List<Join> joins) implements ResponseShape {

        public Joined {
            joins = List.copyOf(joins);
        }
    }

    /** How the records themselves are held, whatever is added to them. */
    default ResponseShape ofRecords() {
        return this instanceof Joined joined ? joined.records() : this;
    }

    /** What is added to the records. */
    default List<Join> joins() {
        return List.of();
    }
}
