package org.ipai.connectors.runner.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ipai.connectors.runner.observe.ObservedSync;
import org.ipai.connectors.runner.observe.SyncObserver;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.http.SentRequest;
import org.ipai.connectors.runtime.sync.StepListener;
import org.ipai.connectors.runtime.sync.StreamProgress;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncStep;
import org.jspecify.annotations.Nullable;

/** Traces a sync: its streams, their slices with each request, checkpoints, quality and gold. */
public final class SyncTraces implements SyncObserver {

    private static final AttributeKey<String> SOURCE = AttributeKey.stringKey("ipai.source");
    private static final AttributeKey<String> CONNECTION = AttributeKey.stringKey("ipai.connection");
    private static final AttributeKey<String> RUN = AttributeKey.stringKey("ipai.run");
    private static final AttributeKey<String> STREAM = AttributeKey.stringKey("ipai.stream");
    private static final AttributeKey<String> JOB = AttributeKey.stringKey("ipai.job");
    private static final AttributeKey<String> SLICE = AttributeKey.stringKey("ipai.slice");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("ipai.status");
    private static final AttributeKey<Long> RECORDS = AttributeKey.longKey("ipai.records");
    private static final AttributeKey<Long> EXIT_CODE = AttributeKey.longKey("ipai.exit_code");

    private final TraceExport export;
    private final Tracer tracer;
    private final Span root;
    private final Context rootContext;
    private final Map<String, Span> streams = new ConcurrentHashMap<>();
    private final Map<SyncStep, Context> slices = new ConcurrentHashMap<>();

    private SyncTraces(TraceExport export, Span root, Context rootContext) {
        this.export = export;
        this.tracer = export.tracer();
        this.root = root;
        this.rootContext = rootContext;
    }

    /** Traces from now on, below the span that the environment names, if it does; null with a warning if a variable is wrong. */
    public static @Nullable SyncTraces start(Map<String, String> environment, ObservedSync sync) {
        try {
            TraceExport export = TraceExport.start(sync.source());
            Context parent = TraceExport.parent(environment);
            Span root = export.tracer()
                    .spanBuilder("sync " + sync.source())
                    .setParent(parent)
                    .setAttribute(SOURCE, sync.source())
                    .setAttribute(CONNECTION, sync.connection())
                    .startSpan();
            return new SyncTraces(export, root, parent.with(root));
        } catch (RuntimeException e) {
            sync.warnings().accept("nothing is traced: " + e.getMessage() + "; check the variables OTEL_…");
            return null;
        }
    }

    @Override
    public void runStarted(UUID run) {
        root.setAttribute(RUN, run.toString());
    }

    @Override
    public void streamStarted(StreamProgress progress) {
        Span span = tracer.spanBuilder("stream " + progress.stream())
                .setParent(rootContext)
                .setAttribute(STREAM, progress.stream())
                .setAttribute(JOB, progress.job())
                .startSpan();
        streams.put(progress.stream(), span);
    }

    @Override
    public void streamFinished(StreamReport report) {
        Span span = streams.remove(report.stream());
        if (span != null) {
            span.setAttribute(RECORDS, report.tally().records());
            conclude(span, report.status());
            span.end();
        }
    }

    private static void conclude(Span span, RunStatus status) {
        span.setAttribute(STATUS, status.name().toLowerCase(Locale.ROOT));
        if (status == RunStatus.FAILED) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    @Override
    public StepListener begin(SyncStep step) {
        Span span = tracer.spanBuilder(step.kind().name().toLowerCase(Locale.ROOT))
                .setParent(stream(step.stream()))
                .startSpan();
        if (!step.slice().isEmpty()) {
            span.setAttribute(SLICE, step.slice());
        }
        boolean isSlice = step.kind() == SyncStep.Kind.SLICE;
        if (isSlice) {
            slices.put(step, stream(step.stream()).with(span));
        }
        return new StepListener() {
            @Override
            public void failed(String reason) {
                span.setStatus(StatusCode.ERROR);
            }

            @Override
            public void close() {
                if (isSlice) {
                    slices.remove(step);
                }
                span.end();
            }
        };
    }

    private Context stream(String name) {
        Span span = streams.get(name);
        return span == null ? rootContext : rootContext.with(span);
    }

    @Override
    public RequestListener sending(SentRequest request) {
        SyncStep slice = new SyncStep(SyncStep.Kind.SLICE, request.stream(), request.slice());
        Context parent = slices.get(slice);
        return RequestSpan.start(tracer, parent == null ? stream(request.stream()) : parent, request);
    }

    @Override
    public void reported(SyncReport report) {
        conclude(root, report.status());
    }

    @Override
    public void ended(int exitCode) {
        root.setAttribute(EXIT_CODE, (long) exitCode);
        root.end();
    }

    @Override
    public void close() {
        export.close();
    }
}
