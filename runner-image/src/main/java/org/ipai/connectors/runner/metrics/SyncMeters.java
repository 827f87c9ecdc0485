package org.ipai.connectors.runner.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamTally;

/** The metrics of a sync, by name. What the run's report counts is taken from where the report takes it, so both agree. */
final class SyncMeters {

    private static final String[] SYNC = {"source", "connection"};
    private static final String[] STREAM = {"source", "connection", "stream"};
    private static final String[] REQUEST = {"source", "connection", "stream", "status_class"};

    /** From a cached answer to the longest call that is let pass, in seconds. */
    private static final double[] DURATIONS = {0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180};

    private final PrometheusRegistry registry;
    private final String source;
    private final String connection;
    private final Map<String, StreamProgress> streams = new ConcurrentHashMap<>();

    final Counter requests;
    final Histogram requestDuration;
    final Counter responseBytes;
    final Counter retries;
    final Counter rateLimitWait;
    final Gauge streamDuration;
    final Gauge streamLastSuccess;
    final Gauge brokenRules;
    final Gauge goldRows;
    final Gauge syncDuration;
    final Gauge syncLastSuccess;
    final Gauge exitCode;

    SyncMeters(PrometheusRegistry registry, String source, String connection) {
        this.registry = registry;
        this.source = source;
        this.connection = connection;
        tallies();
        requests = counter("ipai_http_requests_total", "Requests for pages, by the hundreds of their status.", REQUEST);
        requestDuration = duration();
        responseBytes =
                counter("ipai_http_response_body_bytes_total", "Bytes of response bodies, uncompressed.", STREAM);
        retries = counter("ipai_http_retries_total", "Pages asked for again.", STREAM);
        rateLimitWait = counter(
                "ipai_rate_limit_wait_seconds_total", "Time requests waited for rate limits and budgets.", STREAM);
        streamDuration = gauge("ipai_stream_duration_seconds", "Time a stream took, gold included.", STREAM);
        streamLastSuccess = gauge(
                "ipai_stream_last_success_timestamp_seconds",
                "When a stream was last read, with gaps or without.",
                STREAM);
        brokenRules = gauge("ipai_stream_quality_rules_broken", "Quality rules that were found broken.", STREAM);
        goldRows = gauge("ipai_stream_gold_rows", "Rows merged into the gold table.", STREAM);
        syncDuration = gauge("ipai_sync_duration_seconds", "Time the sync took.", SYNC);
        syncLastSuccess = gauge(
                "ipai_sync_last_success_timestamp_seconds", "When a sync last succeeded, with gaps or without.", SYNC);
        exitCode = gauge("ipai_sync_exit_code", "The command's exit code; 0 is success.", SYNC);
    }

    private void tallies() {
        tally("ipai_records_read_total", "Records extracted.", StreamTally::records);
        tally("ipai_records_filtered_total", "Records the stream leaves out of silver.", StreamTally::filtered);
        tally("ipai_records_quarantined_total", "Records that could not be typed.", StreamTally::quarantined);
        tally("ipai_rows_inserted_total", "Rows new in silver.", StreamTally::inserted);
        tally("ipai_rows_updated_total", "Rows replaced in silver.", StreamTally::updated);
        tally("ipai_rows_deleted_total", "Rows removed from silver.", StreamTally::deleted);
        tally("ipai_slices_read_total", "Slices read to their end.", StreamTally::slices);
        tally("ipai_pages_read_total", "Pages with records.", StreamTally::pages);
        tally("ipai_read_bytes_total", "Bytes of JSON extracted, uncompressed.", StreamTally::rawBytes);
        tally("ipai_bronze_bytes_total", "Bytes of sealed bronze files, compressed.", StreamTally::bronzeBytes);
        tally("ipai_checkpoints_total", "Commits to silver.", StreamTally::checkpoints);
    }

    private void tally(String name, String help, ToLongFunction<StreamTally> value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(STREAM)
                .callback(callback -> streams.forEach((stream, progress) ->
                        callback.call((double) value.applyAsLong(progress.tally()), source, connection, stream)))
                .register(registry);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Gauge gauge(String name, String help, String... labels) {
        return Gauge.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Histogram duration() {
        return Histogram.builder()
                .name("ipai_http_request_duration_seconds")
                .help("Time from sending a request to the last byte of its response.")
                .unit(Unit.SECONDS)
                .classicOnly()
                .classicUpperBounds(DURATIONS)
                .labelNames(STREAM)
                .register(registry);
    }

    /** A stream's counts are taken from here from now on. */
    void counts(StreamProgress progress) {
        streams.put(progress.stream(), progress);
    }

    String[] sync() {
        return new String[] {source, connection};
    }

    String[] stream(String stream) {
        return new String[] {source, connection, stream};
    }

    String[] request(String stream, String statusClass) {
        return new String[] {source, connection, stream, statusClass};
    }
}
