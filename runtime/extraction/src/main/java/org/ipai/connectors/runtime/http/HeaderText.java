package org.ipai.connectors.runtime.http;

/** What may stand in a header's value. */
final class HeaderText {

    /** Longer values are refused by common servers. */
    private static final int MAX_LENGTH = 8 << 10;

    private HeaderText() {}

    /** Whether the text is visible ASCII, spaces and tabs included, and not too long to be sent. */
    static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
    }
}
