package org.ipai.connectors.runtime.gold;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.iceberg.data.Record;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Streams rows into a table in the binary format of COPY (PostgreSQL manual, COPY, "Binary Format"). */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int BUFFER = 1 << 16;
    private static final byte JSONB_VERSION = 1;

    /** Postgres counts from 2000-01-01. */
    private static final OffsetDateTime EPOCH = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** The first instant and the first and last date that Postgres knows: 4713 BC, 5874897 AD (datetime.h). */
    private static final long FIRST_MICROS = -211_813_488_000_000_000L;

    private static final long FIRST_DAY = -2_451_545;
    private static final long LAST_DAY = 2_145_031_948;

    private final PGCopyOutputStream copy;
    private final DataOutputStream out;
    private final List<GoldColumn> columns;
    private final JsonText json = new JsonText();
    private long rows;

    BinaryCopy(Connection connection, String table, List<GoldColumn> columns) throws SQLException, IOException {
        this.columns = columns;
        String names = Identifiers.quoted(columns.stream().map(GoldColumn::name).toList());
        this.copy = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy " + table + " (" + names + ") from stdin (format binary)",
                BUFFER);
        this.out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void write(Record row) throws IOException {
        out.writeShort(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get(i);
            if (value == null) {
                out.writeInt(-1);
            } else {
                write(columns.get(i), value);
            }
        }
        rows++;
    }

    /** Ends the copy and returns its rows. A copy that is not ended goes with its connection. */
    long finish() throws IOException, SQLException {
        out.writeShort(-1);
        out.flush();
        copy.endCopy();
        return rows;
    }

    private void write(GoldColumn column, Object value) throws IOException {
        switch (column.type()) {
            case TEXT -> writeBytes(text(value));
            case BIGINT -> {
                out.writeInt(Long.BYTES);
                out.writeLong(((Number) value).longValue());
            }
            case INTEGER -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(((Number) value).intValue());
            }
            case DOUBLE_PRECISION -> {
                out.writeInt(Double.BYTES);
                out.writeDouble(((Number) value).doubleValue());
            }
            case BOOLEAN -> {
                out.writeInt(1);
                out.writeBoolean((Boolean) value);
            }
            case DATE -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(days((LocalDate) value));
            }
            case TIMESTAMPTZ -> {
                out.writeInt(Long.BYTES);
                out.writeLong(micros(value));
            }
            case JSONB -> {
                byte[] text = json.bytes(column, value);
                out.writeInt(text.length + 1);
                out.writeByte(JSONB_VERSION);
                out.write(text);
            }
        }
    }

    private void writeBytes(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** NUL is legal in silver and impossible in Postgres. */
    private static String text(Object value) {
        return value.toString().replace('\0', '\uFFFD');
    }

    /** What lies outside the years Postgres knows becomes its infinity. */
    private static int days(LocalDate date) {
        long days = ChronoUnit.DAYS.between(EPOCH.toLocalDate(), date);
        if (days < FIRST_DAY) {
            return Integer.MIN_VALUE;
        }
        return days > LAST_DAY ? Integer.MAX_VALUE : (int) days;
    }

    /** Silver's 64-bit microseconds reach further back than Postgres', but not further ahead. */
    private static long micros(Object value) {
        OffsetDateTime instant =
                value instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) value;
        long seconds = instant.toEpochSecond() - EPOCH.toEpochSecond();
        if (seconds < FIRST_MICROS / 1_000_000) {
            return Long.MIN_VALUE;
        }
        return seconds * 1_000_000 + instant.getNano() / 1_000;
    }
}
