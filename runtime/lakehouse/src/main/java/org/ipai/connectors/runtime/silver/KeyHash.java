package org.ipai.connectors.runtime.silver;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Hashes row keys to 128 bits with SipHash-2-4 (Aumasson and Bernstein, 128-bit variant) under a random key: a provider cannot
 * craft two keys that are taken for one. Values are put one by one; {@link #finish()} leaves the hash in {@link #high()} and
 * {@link #low()}.
 */
final class KeyHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long key0;
    private final long key1;
    private byte[] input = new byte[64];
    private int length;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long high;
    private long low;

    KeyHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    static KeyHash random() {
        SecureRandom random = new SecureRandom();
        return new KeyHash(random.nextLong(), random.nextLong());
    }

    void start() {
        length = 0;
    }

    void put(long value) {
        ensureRoom(Long.BYTES);
        LONGS.set(input, length, value);
        length += Long.BYTES;
    }

    /** Puts text with its length, so that neighbours cannot be confused. */
    void put(byte[] bytes, int start, int end) {
        put(end - start);
        ensureRoom(end - start);
        System.arraycopy(bytes, start, input, length, end - start);
        length += end - start;
    }

    private void ensureRoom(int added) {
        if (length + added + Long.BYTES > input.length) {
            input = Arrays.copyOf(input, Math.max(length + added + Long.BYTES, input.length * 2));
        }
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    void finish() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            absorb((long) LONGS.get(input, at));
        }
        absorb(lastWord(at));
        v2 ^= 0xee;
        rounds(4);
        high = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        low = v0 ^ v1 ^ v2 ^ v3;
    }

    private long lastWord(int start) {
        long word = (long) length << 56;
        for (int at = start; at < length; at++) {
            word |= (input[at] & 0xFFL) << (8 * (at - start));
        }
        return word;
    }

    private void absorb(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
