package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes the values of one column, each with its length, in Postgres' binary format; made once for a column. */
@FunctionalInterface
interface CopyField {

    /** Writes a value in Iceberg's internal representation. */
    void write(Object value, RowBuffer out) throws IOException;

    static CopyField of(GoldColumn column) {
        return switch (column.type()) {
            case TEXT -> CopyField::writeText;
            case BIGINT -> (value, out) -> writeLong(((Number) value).longValue(), out);
            case INTEGER -> (value, out) -> writeInt(((Number) value).intValue(), out);
            case DOUBLE_PRECISION ->
                (value, out) -> writeLong(Double.doubleToLongBits(((Number) value).doubleValue()), out);
            case BOOLEAN -> CopyField::writeBoolean;
            case DATE -> (value, out) -> writeInt(PostgresTime.days((Integer) value), out);
            case TIMESTAMPTZ -> (value, out) -> writeLong(PostgresTime.micros((Long) value), out);
            case JSONB -> json(JsonWriter.of(column.silver().type(), column.declared()));
        };
    }

    private static CopyField json(JsonWriter json) {
        return (value, out) -> {
            int start = out.startLength();
            out.putByte(BinaryCopy.JSONB_VERSION);
            json.write(value, out);
            out.endLength(start);
        };
    }

    /** NUL is legal in silver and impossible in Postgres. */
    private static void writeText(Object value, RowBuffer out) {
        byte[] utf8 = value.toString().replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        out.putInt(utf8.length);
        out.put(utf8);
    }

    private static void writeBoolean(Object value, RowBuffer out) {
        out.putInt(1);
        out.putByte((Boolean) value ? 1 : 0);
    }

    private static void writeInt(int value, RowBuffer out) {
        out.putInt(Integer.BYTES);
        out.putInt(value);
    }

    private static void writeLong(long value, RowBuffer out) {
        out.putInt(Long.BYTES);
        out.putLong(value);
    }
}
