package org.ipai.connectors.runtime.lake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The distinct values of a column chunk, numbered in order of appearance and kept as the bytes they have in a dictionary page.
 * Looked up by the bytes of the batch, without an object a value.
 */
final class ValueDictionary {

    /** Returned by {@link #put} when the dictionary takes no more values. */
    static final int FULL = -1;

    /** As large as parquet-java lets dictionaries grow. */
    private static final int MAX_BYTES = 1 << 20;

    /** A half full table seldom needs more than ten; whoever sends values that collide only loses the dictionary. */
    private static final int MAX_PROBES = 64;

    private static final int FIRST_CAPACITY = 128;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int prefix;
    private final PlainBytes plain = new PlainBytes();
    /** Ends of the values in {@link #plain}. */
    private int[] ends = new int[FIRST_CAPACITY / 2];

    private int[] hashes = new int[FIRST_CAPACITY / 2];
    /** Open addressing, at most half full; holds number + 1. */
    private int[] table = new int[FIRST_CAPACITY];

    private int size;

    /**
     * @param prefix bytes of the length that a dictionary page has before each value: four for text, none for numbers
     */
    ValueDictionary(int prefix) {
        this.prefix = prefix;
    }

    int size() {
        return size;
    }

    /** The values in PLAIN encoding. */
    PlainBytes plain() {
        return plain;
    }

    /** Offset of a value's first byte in {@link #plain()}, its length included. */
    int plainStart(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Offset after a value's last byte. */
    int plainEnd(int number) {
        return ends[number];
    }

    int plainLength(int number) {
        return ends[number] - plainStart(number);
    }

    /** The number of a value, which is added if it is new; {@link #FULL} if there is no room for it. */
    int put(byte[] source, int start, int end) {
        int hash = hash(source, start, end);
        int mask = table.length - 1;
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            int slot = (hash + probe) & mask;
            int number = table[slot] - 1;
            if (number < 0) {
                return add(source, start, end, hash, slot);
            }
            if (hashes[number] == hash && isValue(number, source, start, end)) {
                return number;
            }
        }
        return FULL;
    }

    private boolean isValue(int number, byte[] source, int start, int end) {
        return Arrays.equals(source, start, end, plain.bytes(), plainStart(number) + prefix, ends[number]);
    }

    private int add(byte[] source, int start, int end, int hash, int slot) {
        if (plain.length() + prefix + (end - start) > MAX_BYTES) {
            return FULL;
        }
        if (prefix > 0) {
            plain.putInt(end - start);
        }
        plain.put(source, start, end);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        ends[size] = plain.length();
        hashes[size] = hash;
        table[slot] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = number + 1;
        }
        table = larger;
    }

    private static int hash(byte[] source, int start, int end) {
        int length = end - start;
        long hash = length;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(source, at));
        }
        long rest = 0;
        for (; at < end; at++) {
            rest = rest << 8 | (source[at] & 0xff);
        }
        hash = mix(hash ^ rest);
        return (int) (hash ^ hash >>> 32);
    }

    private static long mix(long value) {
        long product = value * MULTIPLIER;
        return product ^ product >>> 29;
    }
}
