package org.ipai.connectors.runtime.shape;

/** What was built from a body. */
public final class BuiltRecords {

    private final byte[] array;
    private final int listed;

    BuiltRecords(byte[] array, int listed) {
        this.array = array;
        this.listed = listed;
    }

    /** A JSON array of the records; not to be changed. */
    public byte[] array() {
        return array;
    }

    /** How many things the response lists, which may be more or fewer than there are records. */
    public int listed() {
        return listed;
    }
}
