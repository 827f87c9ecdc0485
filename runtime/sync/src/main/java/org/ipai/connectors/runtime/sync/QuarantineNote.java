package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.control.QuarantineCount;

/** Why records of a stream could not be typed, as a sentence for people. */
final class QuarantineNote {

    /** The first ones are mostly the cause of all; table {@code ipai.quarantine_count} has the others. */
    private static final int REASONS = 3;

    /** A column's path and a reason hold names from the provider's document, which may be of any length. */
    private static final int LONGEST = 200;

    private QuarantineNote() {}

    /**
     * The sentence.
     *
     * @param records how many there are in all
     * @param counts by reason, the most frequent first
     */
    static String of(long records, List<QuarantineCount> counts) {
        String reasons =
                counts.stream().limit(REASONS).map(QuarantineNote::reason).collect(Collectors.joining("; "));
        int more = counts.size() - REASONS;
        return String.format(Locale.ROOT, "%,d", records)
                + (records == 1 ? " record could not be typed and is" : " records could not be typed and are")
                + " in bronze only"
                + (reasons.isEmpty() ? "" : ": " + reasons)
                + (more > 0 ? "; and " + more + " more" + (more == 1 ? " reason" : " reasons") : "")
                + ". Table ipai.quarantined_record names the lines";
    }

    private static String reason(QuarantineCount count) {
        String place = count.columnPath().isEmpty() ? "" : count.columnPath() + ": ";
        String text = (place + count.reason()).replaceAll("\\p{C}+", " ");
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return cut + " (" + String.format(Locale.ROOT, "%,d", count.records()) + ")";
    }
}
