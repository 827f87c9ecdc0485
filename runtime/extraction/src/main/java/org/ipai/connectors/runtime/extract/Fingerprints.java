package org.ipai.connectors.runtime.extract;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A set of texts remembered by a 64-bit hash of each: eight bytes a page, however long a slice is. */
final class Fingerprints {

    /** Open addressing, at most half full; 0 is a free place. */
    private long[] table = new long[16];

    private int size;

    boolean add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(fingerprint(bytes, 0, bytes.length));
    }

    /** Remembers a fingerprint; false if it was there already. */
    boolean add(long fingerprint) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        boolean added = put(table, fingerprint == 0 ? 1 : fingerprint);
        size += added ? 1 : 0;
        return added;
    }

    /**
     * The hash of the bytes from one place to before another: two checksums with different polynomials, for which processors have
     * instructions, and the length.
     */
    static long fingerprint(byte[] bytes, int start, int end) {
        int length = end - start;
        CRC32 first = new CRC32();
        first.update(bytes, start, length);
        CRC32C second = new CRC32C();
        second.update(bytes, start, length);
        return (first.getValue() << 32 | second.getValue()) ^ length * 0x9E3779B97F4A7C15L;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (long hash : table) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        table = larger;
    }

    private static boolean put(long[] table, long hash) {
        int place = (int) (hash ^ hash >>> 32) & (table.length - 1);
        while (table[place] != 0) {
            if (table[place] == hash) {
                return false;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = hash;
        return true;
    }
}
