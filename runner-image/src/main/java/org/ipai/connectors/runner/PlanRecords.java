package org.ipai.connectors.runner;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.RunSummary;

/** How many records streams hold: as a person says, else as many as were read last. */
final class PlanRecords {

    private static final int RUNS = 20;

    private final Map<String, Long> given;
    private final Map<String, Long> lastRun;

    /** Where a number of records comes from. */
    enum Origin {
        GIVEN,
        LAST_RUN,
        UNKNOWN
    }

    PlanRecords(Map<String, Long> given, Map<String, Long> lastRun) {
        this.given = Map.copyOf(given);
        this.lastRun = Map.copyOf(lastRun);
    }

    /**
     * Takes what is given, and what the control plane knows, if there is one already.
     *
     * @throws UserException if a number is given for a stream that there is not, or a negative one
     */
    static PlanRecords of(ConnectionSetup setup, Map<String, Long> given) {
        check(setup.descriptor().streams().stream().map(StreamDescriptor::name).collect(Collectors.toSet()), given);
        boolean hasRun = setup.databaseUrl() != null || Files.isDirectory(Workbench.EMBEDDED);
        return new PlanRecords(given, hasRun ? lastRun(setup) : Map.of());
    }

    static void check(Set<String> streams, Map<String, Long> given) {
        given.forEach((stream, number) -> {
            if (!streams.contains(stream)) {
                throw new UserException("--records names stream '" + stream + "', which there is not; there are "
                        + streams.stream().sorted().toList());
            }
            if (number < 0) {
                throw new UserException("--records " + stream + "=" + number + " is less than no record");
            }
        });
    }

    private static Map<String, Long> lastRun(ConnectionSetup setup) {
        try (Workbench bench = Workbench.open(setup)) {
            return latest(bench.control().runs().recent(bench.connectionId(setup), RUNS));
        }
    }

    /** Of each stream the newest run that read it to its end. */
    static Map<String, Long> latest(List<RunSummary> newestFirst) {
        Map<String, Long> records = new LinkedHashMap<>();
        for (RunSummary run : newestFirst) {
            for (RunSummary.StreamSummary stream : run.streams()) {
                if (stream.status() == RunStatus.SUCCEEDED) {
                    records.putIfAbsent(stream.stream(), stream.counts().records());
                }
            }
        }
        return records;
    }

    Map<String, Long> byStream() {
        Map<String, Long> all = new LinkedHashMap<>(lastRun);
        all.putAll(given);
        return all;
    }

    Origin origin(String stream) {
        if (given.containsKey(stream)) {
            return Origin.GIVEN;
        }
        return lastRun.containsKey(stream) ? Origin.LAST_RUN : Origin.UNKNOWN;
    }
}
