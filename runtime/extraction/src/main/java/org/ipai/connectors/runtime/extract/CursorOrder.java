package org.ipai.connectors.runtime.extract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Orders cursors: as instants if both are, else as numbers if both are, else as text. */
final class CursorOrder implements Comparator<String> {

    /** Longer ones are no positions that any API counts; they are compared as text. */
    private static final int MAX_NUMBER_LENGTH = 40;

    @Override
    public int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        if (isPlainUtc(left) && isPlainUtc(right)) {
            return left.compareTo(right);
        }
        Instant leftInstant = CursorInstant.parse(left);
        Instant rightInstant = leftInstant == null ? null : CursorInstant.parse(right);
        if (leftInstant != null && rightInstant != null) {
            return leftInstant.compareTo(rightInstant);
        }
        BigDecimal leftNumber = number(left);
        BigDecimal rightNumber = leftNumber == null ? null : number(right);
        if (leftNumber != null && rightNumber != null) {
            return leftNumber.compareTo(rightNumber);
        }
        return left.compareTo(right);
    }

    /** Whether the text has the shape {@code 2024-01-31T23:59:59Z}, whose order is that of the text. */
    private static boolean isPlainUtc(String text) {
        return text.length() == 20
                && text.charAt(19) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.length() > MAX_NUMBER_LENGTH || text.isEmpty() || text.charAt(0) > '9') {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
