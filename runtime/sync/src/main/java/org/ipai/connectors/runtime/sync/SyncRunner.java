package org.ipai.connectors.runtime.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.gold.GoldException;
import org.ipai.connectors.runtime.lake.Lakehouse;

/** Runs one sync of one connection from state to gold. */
public final class SyncRunner {

    private final ControlPlane control;
    private final Lakehouse lakehouse;
    private final StreamExtractor extractor;
    private final GoldRefresh gold;
    private final SyncSettings settings;

    SyncRunner(
            ControlPlane control,
            Lakehouse lakehouse,
            StreamExtractor extractor,
            GoldRefresh gold,
            SyncSettings settings) {
        this.control = control;
        this.lakehouse = lakehouse;
        this.extractor = extractor;
        this.gold = gold;
        this.settings = settings;
    }

    /**
     * Runs the sync. However it ends, what could be read has landed and the run's row says how it went.
     *
     * @throws org.ipai.connectors.runtime.connector.InvalidConfigException if a selected stream does not exist
     * @throws InterruptedException only if interrupted before anything was read
     */
    public SyncReport run(SyncRequest request, SyncListener listener) throws InterruptedException {
        List<SourceStream> streams = StreamOrder.of(request.source().streams(), request.streams());
        long connection =
                control.connections().ensure(request.connection(), request.connector().sourceType());
        try (Lease lease = control.connections().acquire(connection, Duration.ZERO)) {
            control.runs().abandonUnfinished(connection);
            Recovery recovery = new Recovery(control, lakehouse, connection);
            streams.forEach(stream -> recovery.settle(stream.descriptor()));
            UUID run = control.runs().start(connection, request.refresh().name().toLowerCase(java.util.Locale.ROOT));
            return new RunInProgress(request, listener, connection, run).complete(streams);
        }
    }

    private final class RunInProgress {

        private final SyncRequest request;
        private final SyncListener listener;
        private final long connection;
        private final UUID run;
        private final Instant started = Instant.now();
        private final List<StreamReport> reports = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        RunInProgress(SyncRequest request, SyncListener listener, long connection, UUID run) {
            this.request = request;
            this.listener = listener;
            this.connection = connection;
            this.run = run;
        }

        SyncReport complete(List<SourceStream> streams) {
            List<String> views = List.of();
            try {
                readAll(streams);
                views = refreshViews();
            } catch (RuntimeException e) {
                problems.add(sentence(e));
            }
            RunStatus status = RunVerdict.of(reports, problems);
            control.runs().finish(run, status, String.join("\n", allProblems()));
            return new SyncReport(
                    run, status, reports, views, problems, Duration.between(started, Instant.now()));
        }

        private void readAll(List<SourceStream> streams) {
            Map<String, StreamDescriptor> byName = new LinkedHashMap<>();
            request.source().streams().forEach(stream -> byName.put(stream.descriptor().name(), stream.descriptor()));
            for (SourceStream stream : streams) {
                StreamRun streamRun = new StreamRun(
                        new StreamContext(control, connection, run, stream.descriptor()), lakehouse, gold, request.refresh());
                StreamSync sync = new StreamSync(streamRun.context(), lakehouse, extractor, settings);
                StreamReport report = streamRun.report(sync, stream, byName, listener);
                reports.add(report);
                if (streamRun.endsRun()) {
                    problems.addAll(streamRun.skipped(streams, reports.size()));
                    return;
                }
            }
        }

        private List<String> refreshViews() {
            if (request.connector().goldViews().isEmpty()) {
                return List.of();
            }
            listener.goldStarted();
            try {
                return gold.apply(
                        request.connector().goldViews(), request.connector().streams());
            } catch (GoldException e) {
                problems.add(sentence(e));
                return List.of();
            }
        }

        private List<String> allProblems() {
            List<String> all = new ArrayList<>();
            reports.forEach(report -> report.problems().forEach(problem -> all.add(report.stream() + ": " + problem)));
            all.addAll(problems);
            return all;
        }
    }

    private static String sentence(RuntimeException e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
