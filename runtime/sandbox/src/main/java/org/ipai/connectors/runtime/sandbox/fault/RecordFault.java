package org.ipai.connectors.runtime.sandbox.fault;

import org.jspecify.annotations.Nullable;

/**
 * A fault in single records: the last of every {@code every} records of a slice, by their index, is served with it.
 *
 * @param kind what is wrong with the record
 * @param stream whose records
 * @param every 1 for all records, 100 for each hundredth
 * @param field the top-level JSON field it strikes, or null for the first that suits the kind
 */
public record RecordFault(
        Kind kind, String stream, int every, @Nullable String field) {

    public RecordFault {
        if (every < 1) {
            throw new IllegalArgumentException("'every' of record fault " + kind + " must be 1 or more, is " + every);
        }
    }

    /** A fault that strikes the first field that suits it. */
    public static RecordFault of(Kind kind, String stream, int every) {
        return new RecordFault(kind, stream, every, null);
    }

    /** The same fault in a certain field. */
    public RecordFault in(String name) {
        return new RecordFault(kind, stream, every, name);
    }

    /** Whether it strikes a slice's record. */
    public boolean strikes(long index) {
        return index % every == every - 1;
    }

    /** What is wrong with a record. */
    public enum Kind {
        /** A number where text is documented. */
        WRONG_TYPE,
        /** The first primary key field is not there. */
        MISSING_KEY,
        /** Text that the documented enum lacks. */
        UNKNOWN_ENUM_VALUE,
        /** Text of 1,048,576 characters. */
        LONG_TEXT,
        /** The instant 9999-12-31T23:59:59Z. */
        DISTANT_DATE,
        /** Text with U+0000 and an emoji: valid JSON, but no valid Postgres text. */
        NUL_CHARACTER,
        /** A field that is not documented, with a nested value. */
        UNKNOWN_FIELD,
        /** Every documented variant of a {@code oneOf} list in one record, or the last variant of a single one. */
        EVERY_VARIANT,
        /** Text whose bytes are no UTF-8. */
        INVALID_UTF8
    }
}
