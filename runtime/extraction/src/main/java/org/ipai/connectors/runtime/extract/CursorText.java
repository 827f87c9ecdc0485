package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;

/** Looks at cursors that were kept outside of the control plane. */
public final class CursorText {

    private CursorText() {}

    /** Whether a text can be a cursor of a format. */
    public static boolean fits(String cursor, Format format) {
        return switch (format) {
            case INSTANT, DATE, EPOCH_SECONDS, EPOCH_MILLIS -> CursorNotation.instant(cursor, format) != null;
            case INTEGER -> cursor.matches("-?[0-9]{1,40}");
            case OPAQUE -> true;
        };
    }
}
