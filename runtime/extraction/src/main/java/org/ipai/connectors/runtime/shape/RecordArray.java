package org.ipai.connectors.runtime.shape;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import org.ipai.connectors.runtime.http.InvalidResponseException;

/** The JSON array that built records are written to. Values keep their bytes. */
final class RecordArray {

    /** What is copied to many records may grow a body; beyond this it was made to grow. */
    private static final int MOST_GROWTH = 8;

    private static final int MOST_ADDED = 16 << 20;

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final ByteArrayOutputStream out;
    private final long most;
    private char separator = '[';
    private boolean inObject;

    /** @param length of the body that records are built from */
    RecordArray(int length) {
        this.out = new ByteArrayOutputStream(length + 2);
        this.most = Math.min(Integer.MAX_VALUE / 2, (long) MOST_GROWTH * length + MOST_ADDED);
    }

    /** A field's name as it is written, quotes included. */
    static byte[] quoted(String name) {
        byte[] encoded = JsonStringEncoder.getInstance().quoteAsUTF8(name);
        byte[] quoted = new byte[encoded.length + 2];
        quoted[0] = '"';
        System.arraycopy(encoded, 0, quoted, 1, encoded.length);
        quoted[quoted.length - 1] = '"';
        return quoted;
    }

    /** Adds a value as it stands. */
    void value(byte[] json, int start, int end) throws InvalidResponseException {
        separate();
        out.write(json, start, end - start);
    }

    /** Adds what cannot be a record, so that it is kept and refused: an array of one value. */
    void misfit(byte[] json, int start, int end) throws InvalidResponseException {
        separate();
        out.write('[');
        out.write(json, start, end - start);
        out.write(']');
    }

    /** Adds what cannot be a record, as an array of a name and its value. */
    void misfit(byte[] json, int nameStart, int nameEnd, int start, int end) throws InvalidResponseException {
        separate();
        out.write('[');
        out.write(json, nameStart, nameEnd - nameStart);
        out.write(',');
        out.write(json, start, end - start);
        out.write(']');
    }

    void beginRecord() throws InvalidResponseException {
        separate();
        out.write('{');
        inObject = false;
    }

    /** Writes a field of a record. */
    void field(byte[] quotedName, byte[] json, int start, int end) {
        name(quotedName);
        out.write(json, start, end - start);
    }

    void nullField(byte[] quotedName) {
        name(quotedName);
        out.writeBytes(NULL);
    }

    private void name(byte[] quoted) {
        separateFields();
        out.writeBytes(quoted);
        out.write(':');
    }

    /** Writes all fields of an object that has some. */
    void fieldsOf(byte[] json, int start, int end) {
        separateFields();
        out.write(json, start + 1, end - start - 2);
    }

    void endRecord() {
        out.write('}');
    }

    private void separateFields() {
        if (inObject) {
            out.write(',');
        }
        inObject = true;
    }

    private void separate() throws InvalidResponseException {
        if (out.size() > most) {
            throw new InvalidResponseException("grows to more than " + MOST_GROWTH
                    + " times its size when its records are built; keep or join less in the stream's 'records'");
        }
        out.write(separator);
        separator = ',';
    }

    byte[] close() {
        if (separator == '[') {
            out.write('[');
        }
        out.write(']');
        return out.toByteArray();
    }
}
