package org.ipai.connectors.runtime.shape;

/** Values in a body that is known to be JSON. */
public interface JsonSpans {

    /** The bytes that hold them. */
    byte[] body();

    int size();

    /** Offset of a value's first byte. */
    int start(int value);

    /** Offset after a value's last byte; equal to its start if there is no such value. */
    int end(int value);
}
