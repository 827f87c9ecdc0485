package org.ipai.connectors.runner.airbyte;

import java.util.List;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.http.FailureReason;

/** Weighs the slices of a stream that could not be read. */
final class SliceVerdict {

    private static final int NAMED = 10;

    private SliceVerdict() {}

    /**
     * Whether the rest makes up the stream: what the spec leaves out and what the provider no longer has do not belong to it.
     * If nothing at all was there, the name is wrong rather than the records gone.
     */
    static boolean isWhole(List<SliceFailure> failures, long slicesRead) {
        boolean allMeant = failures.stream().allMatch(failure -> failure.reason() == FailureReason.SKIPPED);
        return allMeant || (slicesRead > 0 && failures.stream().allMatch(SliceVerdict::isNoLoss));
    }

    private static boolean isNoLoss(SliceFailure failure) {
        return failure.reason() == FailureReason.SKIPPED || failure.reason() == FailureReason.NOT_FOUND;
    }

    /** Who can do something: nobody, as long as trying again may mend one. */
    static FailureType type(List<SliceFailure> failures) {
        return failures.stream()
                .map(failure -> FailureType.of(failure.reason()))
                .filter(type -> type != FailureType.CONFIG_ERROR)
                .findFirst()
                .orElse(FailureType.CONFIG_ERROR);
    }

    /** Sentences for people, not more than they read. */
    static String text(List<SliceFailure> failures) {
        String named = failures.stream().limit(NAMED).map(SliceVerdict::text).collect(Collectors.joining("\n"));
        return failures.size() <= NAMED ? named : named + "\nand " + (failures.size() - NAMED) + " more";
    }

    private static String text(SliceFailure failure) {
        String where = failure.slice().label().isEmpty() ? "" : failure.slice().label() + ": ";
        return where + failure.message() + "; " + failure.remedy();
    }
}
