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
 * @param problems sentences for people, gaps first
 * @param deferredUntil when the quota opens again, with {@link Ending#DEFERRED}
 */
record StreamOutcomeNote(
        Ending ending, List<SliceFailure> failures, List<String> problems, @Nullable Instant deferredUntil) {

    /** At most so many gaps are named one by one. */
    private static final int NAMED_GAPS = 20;

    enum Ending {
        READ,
        DEFERRED,
        /** The source refuses this connection as a whole; other streams will fare no better. */
        REFUSED,
        INTERRUPTED
    }

    StreamOutcomeNote {
        failures = List.copyOf(failures);
        problems = List.copyOf(problems);
    }

    static StreamOutcomeNote of(List<SliceFailure> failures) {
        return new StreamOutcomeNote(Ending.READ, failures, gaps(failures), null);
    }

    static StreamOutcomeNote deferred(Instant until, List<SliceFailure> failures) {
        List<String> problems = gaps(failures);
        problems.add("the provider's quota is used up until " + until
                + "; what was read has landed, run the same sync again after that");
        return new StreamOutcomeNote(Ending.DEFERRED, failures, problems, until);
    }

    static StreamOutcomeNote sourceRefused(String message, List<SliceFailure> failures) {
        List<String> problems = gaps(failures);
        problems.add(message);
        return new StreamOutcomeNote(Ending.REFUSED, failures, problems, null);
    }

    static StreamOutcomeNote interrupted(Instant at, List<SliceFailure> failures) {
        List<String> problems = gaps(failures);
        problems.add("interrupted at " + at + "; what was read has landed, the next run continues from there");
        return new StreamOutcomeNote(Ending.INTERRUPTED, failures, problems, null);
    }

    private static List<String> gaps(List<SliceFailure> failures) {
        List<String> sentences = new ArrayList<>();
        failures.stream().limit(NAMED_GAPS).forEach(failure -> sentences.add(gap(failure)));
        if (failures.size() > NAMED_GAPS) {
            sentences.add("and " + (failures.size() - NAMED_GAPS) + " more slices could not be read");
        }
        return sentences;
    }

    private static String gap(SliceFailure failure) {
        String where = failure.slice().label().isEmpty() ? "" : failure.slice().label() + ": ";
        return where + failure.message() + "; " + failure.remedy();
    }
}
