package org.ipai.connectors.runtime.sandbox.data;

/**
 * A stretch of cursors.
 *
 * @param since epoch seconds before which records are left out
 * @param until epoch seconds from which on records are left out
 */
public record TimeSpan(long since, long until) {

    /** Leaves nothing out. */
    public static final TimeSpan EVERYTHING = new TimeSpan(Long.MIN_VALUE, Long.MAX_VALUE);
}
