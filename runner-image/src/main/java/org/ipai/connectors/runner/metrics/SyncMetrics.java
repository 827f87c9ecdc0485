package org.ipai.connectors.runner.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ipai.connectors.runner.observe.ObservedSync;
import org.ipai.connectors.runner.observe.SyncObserver;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.http.SentRequest;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;

/** Counts what a sync does and hands the numbers to Prometheus. */
public final class SyncMetrics implements SyncObserver {

    private static final double NANOS = 1e9;

    private final SyncMeters meters;
    private final MetricsPublisher publisher;

    private SyncMetrics(SyncMeters meters, MetricsPublisher publisher) {
        this.meters = meters;
        this.publisher = publisher;
    }

    /** Counts from now on; what can be scraped can be from now on. */
    public static SyncMetrics start(MetricsTargets targets, ObservedSync sync) {
        PrometheusRegistry registry = new PrometheusRegistry();
        SyncMeters meters = new SyncMeters(registry, sync.source(), sync.connection());
        return new SyncMetrics(meters, MetricsPublisher.open(targets, new MetricsText(registry), sync));
    }

    @Override
    public void earlierSuccesses(Map<String, Instant> times) {
        times.forEach((stream, time) -> {
            if (stream.isEmpty()) {
                meters.syncLastSuccess.labelValues(meters.sync()).set(seconds(time));
            } else {
                meters.streamLastSuccess.labelValues(meters.stream(stream)).set(seconds(time));
            }
        });
    }

    @Override
    public void streamStarted(StreamProgress progress) {
        meters.counts(progress);
    }

    @Override
    public void streamFinished(StreamReport report) {
        String[] stream = meters.stream(report.stream());
        meters.streamDuration.labelValues(stream).set(seconds(report.duration()));
        meters.goldRows.labelValues(stream).set((double) report.goldRows());
        meters.brokenRules.labelValues(stream).set((double)
                report.quality().stream().filter(rule -> !rule.isKept()).count());
        if (isSuccess(report.status())) {
            meters.streamLastSuccess.labelValues(stream).set(seconds(Instant.now()));
        }
    }

    @Override
    public void reported(SyncReport report) {
        meters.syncDuration.labelValues(meters.sync()).set(seconds(report.duration()));
        if (isSuccess(report.status())) {
            meters.syncLastSuccess.labelValues(meters.sync()).set(seconds(Instant.now()));
        }
    }

    private static boolean isSuccess(RunStatus status) {
        return status == RunStatus.SUCCEEDED || status == RunStatus.SUCCEEDED_WITH_GAPS;
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    @Override
    public void ended(int exitCode) {
        meters.exitCode.labelValues(meters.sync()).set(exitCode);
    }

    @Override
    public RequestListener sending(SentRequest request) {
        long since = System.nanoTime();
        String stream = request.stream();
        return new RequestListener() {
            @Override
            public void answered(int status, long bodyBytes) {
                count(status / 100 + "xx");
                meters.responseBytes.labelValues(meters.stream(stream)).inc(bodyBytes);
            }

            @Override
            public void failed(Exception cause) {
                count("none");
            }

            private void count(String statusClass) {
                meters.requests.labelValues(meters.request(stream, statusClass)).inc();
                meters.requestDuration.labelValues(meters.stream(stream)).observe((System.nanoTime() - since) / NANOS);
            }
        };
    }

    @Override
    public void retried(String stream) {
        meters.retries.labelValues(meters.stream(stream)).inc();
    }

    @Override
    public void waited(String stream, Duration wait) {
        meters.rateLimitWait.labelValues(meters.stream(stream)).inc(seconds(wait));
    }

    @Override
    public void close() {
        publisher.close();
    }
}
