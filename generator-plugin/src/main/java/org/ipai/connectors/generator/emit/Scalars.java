package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.TypeName;
import java.time.Instant;
import java.time.LocalDate;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.LongColumn;

/** What a single value is in Java, in a column and in the JSON reader. */
final class Scalars {

    private Scalars() {}

    static TypeName java(FieldType.Scalar type) {
        return TypeName.get(
                switch (type) {
                    case BOOLEAN -> Boolean.class;
                    case INTEGER -> Integer.class;
                    case LONG -> Long.class;
                    case DOUBLE -> Double.class;
                    case TEXT, JSON -> String.class;
                    case DATE -> LocalDate.class;
                    case TIMESTAMP -> Instant.class;
                });
    }

    static Class<? extends Column> column(FieldType.Scalar type) {
        return switch (type) {
            case BOOLEAN -> BooleanColumn.class;
            case INTEGER, DATE -> IntegerColumn.class;
            case LONG, TIMESTAMP -> LongColumn.class;
            case DOUBLE -> DoubleColumn.class;
            case TEXT, JSON -> BinaryColumn.class;
        };
    }

    /** The method that hands out a column, of {@code ColumnGroup} and {@code StructReader}. */
    static String columnMethod(FieldType.Scalar type) {
        return switch (type) {
            case BOOLEAN -> "booleanColumn";
            case INTEGER, DATE -> "integerColumn";
            case LONG, TIMESTAMP -> "longColumn";
            case DOUBLE -> "doubleColumn";
            case TEXT, JSON -> "binaryColumn";
        };
    }

    /** The method of {@code JsonReader} that reads a value or null. */
    static String readMethod(FieldType.Scalar type) {
        return switch (type) {
            case BOOLEAN -> "readNullableBoolean";
            case INTEGER -> "readNullableInteger";
            case LONG -> "readNullableLong";
            case DOUBLE -> "readNullableDouble";
            case TEXT -> "readNullableText";
            case JSON -> "readNullableJson";
            case DATE -> "readNullableDate";
            case TIMESTAMP -> "readNullableInstant";
        };
    }
}
