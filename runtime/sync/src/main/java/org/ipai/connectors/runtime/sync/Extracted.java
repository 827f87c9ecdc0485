package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.jspecify.annotations.Nullable;

/**
 * How a stream's extraction ended, before it is weighed.
 *
 * @param ending what ended it
 * @param failures slices that could not be read
 * @param problem why it ended early, one sentence with a remedy; null if it was read to its end
 * @param deferredUntil when the quota opens again, with {@link Ending#DEFERRED}
 * @param note what people should know besides, or null
 */
record Extracted(
        Ending ending,
        List<SliceFailure> failures,
        @Nullable String problem,
        @Nullable Instant deferredUntil,
        @Nullable String note) {

    /** At most so many gaps are named one by one. */
    private static final int NAMED_GAPS = 20;

    /** What ended an extraction. */
    enum Ending {
        READ,
        DEFERRED,
        /** The source refuses this connection as a whole; other streams will fare no better. */
        REFUSED,
        INTERRUPTED,
        /** Another process has taken the stream over, and the run with it. */
        LOST
    }

    Extracted {
        failures = List.copyOf(failures);
    }

    static Extracted read(List<SliceFailure> failures) {
        return new Extracted(Ending.READ, failures, null, null, null);
    }

    static Extracted deferred(Instant until, List<SliceFailure> failures) {
        String problem = "the provider's quota is used up until " + until
                + "; what was read has landed, run the same sync again after that";
        return new Extracted(Ending.DEFERRED, failures, problem, until, null);
    }

    static Extracted refused(String problem, List<SliceFailure> failures) {
        return new Extracted(Ending.REFUSED, failures, problem, null, null);
    }

    static Extracted interrupted(List<SliceFailure> failures) {
        String problem = "interrupted; what was read has landed, the next run continues from there";
        return new Extracted(Ending.INTERRUPTED, failures, problem, null, null);
    }

    /** The same with something else to tell people, if there is. */
    Extracted with(@Nullable String note) {
        return new Extracted(ending, failures, problem, deferredUntil, note);
    }

    /** Sentences for people: each gap with its slice, then what ended the extraction. */
    List<String> problems() {
        List<String> sentences = new ArrayList<>();
        failures.stream().limit(NAMED_GAPS).forEach(failure -> sentences.add(gap(failure)));
        if (failures.size() > NAMED_GAPS) {
            sentences.add(
                    "and " + (failures.size() - NAMED_GAPS) + " more slices could not be read; see table ipai.gap");
        }
        if (problem != null) {
            sentences.add(problem);
        }
        if (note != null) {
            sentences.add(note);
        }
        return sentences;
    }

    private static String gap(SliceFailure failure) {
        String where = failure.slice().label().isEmpty() ? "" : failure.slice().label() + ": ";
        return where + failure.message() + "; " + failure.remedy();
    }
}
