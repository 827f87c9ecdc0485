package org.ipai.connectors.runtime.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The JSON names of a struct's fields, looked up by their bytes. Immutable. */
public final class FieldNames {

    private final byte[][] names;
    /** Open addressing, power of two, at most half full; holds index + 1. */
    private final int[] table;

    private FieldNames(byte[][] names) {
        this.names = names;
        this.table = new int[Integer.highestOneBit(Math.max(4, names.length) * 4 - 1)];
        for (int i = 0; i < names.length; i++) {
            int slot = hash(names[i], 0, names[i].length) & (table.length - 1);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
        }
    }

    public static FieldNames of(String... names) {
        return new FieldNames(Arrays.stream(names)
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    int size() {
        return names.length;
    }

    /** Whether the bytes from {@code start} are name {@code index} and a closing quote. */
    boolean matches(int index, byte[] bytes, int start, int limit) {
        byte[] name = names[index];
        int end = start + name.length;
        return end < limit && bytes[end] == '"' && Arrays.equals(bytes, start, end, name, 0, name.length);
    }

    int length(int index) {
        return names[index].length;
    }

    /** The index of a name, or -1. */
    int find(byte[] bytes, int start, int end) {
        int slot = hash(bytes, start, end) & (table.length - 1);
        while (table[slot] != 0) {
            byte[] name = names[table[slot] - 1];
            if (Arrays.equals(bytes, start, end, name, 0, name.length)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}
