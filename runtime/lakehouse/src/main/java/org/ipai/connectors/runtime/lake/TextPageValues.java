package org.ipai.connectors.runtime.lake;

import java.util.Arrays;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.Column;

/** Texts, ordered by their UTF-8 bytes. */
final class TextPageValues extends DictionaryValues {

    private byte[] least = new byte[0];
    private byte[] greatest = new byte[0];
    private boolean bounded;

    TextPageValues(Encodings.Choice choice) {
        super(Integer.BYTES, choice);
    }

    @Override
    public void add(Column column, Entries entries) {
        BinaryColumn texts = (BinaryColumn) column;
        byte[] bytes = texts.bytes();
        for (int i = 0; i < entries.size(); i++) {
            int entry = entries.get(i);
            if (texts.hasValue(entry)) {
                int start = texts.start(entry);
                int end = texts.end(entry);
                if (add(bytes, start, end)) {
                    bound(bytes, start, end);
                }
            }
        }
    }

    private void bound(byte[] bytes, int start, int end) {
        if (!bounded) {
            bounded = true;
            least = Arrays.copyOfRange(bytes, start, end);
            greatest = least;
        } else if (Arrays.compareUnsigned(bytes, start, end, least, 0, least.length) < 0) {
            least = Arrays.copyOfRange(bytes, start, end);
        } else if (Arrays.compareUnsigned(bytes, start, end, greatest, 0, greatest.length) > 0) {
            greatest = Arrays.copyOfRange(bytes, start, end);
        }
    }

    @Override
    public byte[] least() {
        return least;
    }

    @Override
    public byte[] greatest() {
        return greatest;
    }

    @Override
    void clearBounds() {
        bounded = false;
    }
}
