package org.ipai.connectors.generator.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a sync fared.
 *
 * @param exitCode the runner's
 * @param status as the runner writes it; empty if it did not come so far
 * @param streams in the order in which they were read
 * @param views the first rows of each gold view
 * @param problems sentences about no stream in particular, and what a runner said that failed early
 */
record SyncOutcome(
        int exitCode, String status, List<StreamOutcome> streams, List<ViewRows> views, List<String> problems) {

    SyncOutcome {
        streams = List.copyOf(streams);
        views = List.copyOf(views);
        problems = List.copyOf(problems);
    }

    /** Whether every stream is sound. */
    boolean isSound() {
        return exitCode == 0
                && status.equals(StreamOutcome.SUCCEEDED)
                && streams.stream().allMatch(StreamOutcome::isSound);
    }

    Optional<StreamOutcome> stream(String name) {
        return streams.stream().filter(stream -> stream.stream().equals(name)).findFirst();
    }

    /** What is wrong, a sentence each that names the stream; empty if all is sound. */
    List<String> faults() {
        if (isSound()) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        for (StreamOutcome stream : streams) {
            if (!stream.isSound()) {
                List<String> problems =
                        stream.problems().isEmpty() ? List.of("ended as " + stream.status()) : stream.problems();
                problems.forEach(problem -> faults.add("stream " + stream.stream() + ": " + problem));
            }
        }
        faults.addAll(problems);
        return faults.isEmpty() ? List.of("the runner ended with exit code " + exitCode) : faults;
    }
}
