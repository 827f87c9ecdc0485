package org.ipai.connectors.runtime.lake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** Bytes under construction in Parquet's PLAIN encoding: numbers little-endian, text after its length. */
final class PlainBytes {

    private static final int FIRST_CAPACITY = 256;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    int length() {
        return length;
    }

    /** All bytes; those after {@link #length()} mean nothing. */
    byte[] bytes() {
        return bytes;
    }

    void putInt(int value) {
        ensureRoom(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        ensureRoom(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    /** Puts bytes as they are. */
    void put(byte[] source, int start, int end) {
        int added = end - start;
        ensureRoom(added);
        System.arraycopy(source, start, bytes, length, added);
        length += added;
    }

    void putByte(int value) {
        ensureRoom(1);
        bytes[length++] = (byte) value;
    }

    private void ensureRoom(int added) {
        if (length + added > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, added), bytes.length * 2));
        }
    }

    /** The bytes, valid until the next change. */
    BytesInput input() {
        return BytesInput.from(bytes, 0, length);
    }

    /** Forgets the bytes and keeps the memory. */
    void clear() {
        length = 0;
    }
}
