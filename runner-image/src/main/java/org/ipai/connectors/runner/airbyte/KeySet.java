package org.ipai.connectors.runner.airbyte;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which keys there were, in 16 bytes of hash each: a million keys take 64 MB at most. */
final class KeySet {

    private static final int FIRST_SLOTS = 64;

    private long[] slots = new long[2 * FIRST_SLOTS];
    private int size;

    /** Adds a key; whether it is new. */
    boolean add(List<@Nullable String> key) {
        if (4 * size >= slots.length) {
            grow();
        }
        ByteBuffer hash = ByteBuffer.wrap(hash(key));
        // Two zeros mark a free slot.
        boolean added = put(hash.getLong() | 1, hash.getLong());
        size += added ? 1 : 0;
        return added;
    }

    private boolean put(long high, long low) {
        int mask = slots.length / 2 - 1;
        int slot = (int) low & mask;
        while (slots[2 * slot] != 0) {
            if (slots[2 * slot] == high && slots[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[2 * slot] = high;
        slots[2 * slot + 1] = low;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(old[i], old[i + 1]);
            }
        }
    }

    private static byte[] hash(List<@Nullable String> key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : key) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
