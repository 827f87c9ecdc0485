package org.ipai.connectors.runtime.record;

import java.util.List;

/** The type of a column, of a struct's field or of a list's element. Every value may be null. */
public sealed interface FieldType {

    /** A single value. */
    enum Scalar implements FieldType {
        BOOLEAN,
        /** 32-bit signed. */
        INTEGER,
        /** 64-bit signed. */
        LONG,
        /** IEEE 754 double. */
        DOUBLE,
        /** UTF-8 text. */
        TEXT,
        /** Days since 1970-01-01. */
        DATE,
        /** Microseconds since 1970-01-01T00:00:00Z. */
        TIMESTAMP,
        /** Any JSON value, kept as its text. */
        JSON
    }

    /** Named fields. */
    record Struct(List<SchemaField> fields) implements FieldType {

        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /** Any number of elements of one type. */
    record ListOf(FieldType element) implements FieldType {}
}
