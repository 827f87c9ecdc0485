package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.iceberg.StructLike;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into a table in the binary format of COPY (PostgreSQL manual, COPY, "Binary Format"). */
final class BinaryCopy {

    static final byte JSONB_VERSION = 1;

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int SENT_AT = 1 << 16;

    private final CopyIn copy;
    private final CopyField[] fields;
    private final RowBuffer buffer = new RowBuffer(2 * SENT_AT);
    private long rows;

    /** @param option one of COPY's, beside the format */
    BinaryCopy(Connection connection, String table, String option, List<GoldColumn> columns) throws SQLException {
        this.fields = columns.stream().map(CopyField::of).toArray(CopyField[]::new);
        String names = Identifiers.quoted(columns.stream().map(GoldColumn::name).toList());
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + names + ") from stdin (format binary, " + option + ")");
        buffer.put(SIGNATURE);
        buffer.putInt(0);
        buffer.putInt(0);
    }

    /** Sends a row whose first fields are the columns, in Iceberg's internal representation. */
    void write(StructLike row) throws IOException {
        buffer.putShort(fields.length);
        for (int i = 0; i < fields.length; i++) {
            Object value = row.get(i, Object.class);
            if (value == null) {
                buffer.putInt(-1);
            } else {
                fields[i].write(value, buffer);
            }
        }
        rows++;
        if (buffer.size() >= SENT_AT) {
            send();
        }
    }

    /** Ends the copy and returns its rows. A copy that is not ended goes with its connection. */
    long finish() throws IOException, SQLException {
        buffer.putShort(-1);
        send();
        copy.endCopy();
        return rows;
    }

    private void send() throws IOException {
        try {
            copy.writeToCopy(buffer.bytes(), 0, buffer.size());
        } catch (SQLException e) {
            // As the row's reader expects it; the transaction looks for the cause.
            throw new IOException(e);
        }
        buffer.truncate(0);
    }
}
