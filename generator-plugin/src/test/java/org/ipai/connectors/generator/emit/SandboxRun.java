package org.ipai.connectors.generator.emit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.extract.ExtractionListener;
import org.ipai.connectors.runtime.extract.ExtractionSettings;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.extract.SlicePlan;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.http.RebasedSource;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;

/** Reads streams of a generated connector from its sandbox. */
final class SandboxRun {

    private SandboxRun() {}

    /** The sandbox of a golden case. */
    static SandboxServer start(GoldenCase golden, SandboxSettings settings) {
        String definition = golden.emit().stream()
                .filter(file -> file.path().startsWith("META-INF/ipai/sandbox/"))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow();
        return SandboxServer.start(
                SandboxDefinition.parse("sandbox.json", definition.getBytes(StandardCharsets.UTF_8)), settings);
    }

    /** Reads a stream without a parent whole. */
    static Records read(SandboxServer sandbox, Source source, SourceStream stream) throws Exception {
        return read(sandbox, source, stream, null);
    }

    /** Reads a stream without a parent, from a state on if there is one. */
    static Records read(SandboxServer sandbox, Source source, SourceStream stream, @Nullable SliceState state)
            throws Exception {
        Records records = new Records();
        try (SourceTransports transports =
                new SourceTransports(new RebasedSource(source, sandbox.baseUrl()), TransportSettings.defaults())) {
            new StreamExtractor(transports, ExtractionSettings.defaults())
                    .extract(
                            stream,
                            state == null ? SyncMode.FULL_REFRESH : SyncMode.INCREMENTAL,
                            List.of(new SlicePlan(Slice.whole(), state)).iterator(),
                            records);
        }
        return records;
    }

    /** What was read. */
    static final class Records implements ExtractionListener {

        private final List<String> texts = new ArrayList<>();
        private @Nullable SliceState finished;

        /** Each record's JSON. */
        List<String> texts() {
            return List.copyOf(texts);
        }

        /** Where the stream was left. */
        SliceState finished() {
            return Objects.requireNonNull(finished, "the stream was not read to its end");
        }

        @Override
        public void page(RecordPage page) {
            for (int i = 0; i < page.records(); i++) {
                int start = page.start(i);
                texts.add(new String(page.body(), start, page.end(i) - start, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void sliceAdvanced(Slice slice, SliceState state) {}

        @Override
        public void sliceFinished(Slice slice, SliceState state) {
            finished = state;
        }

        @Override
        public void sliceFailed(SliceFailure failure) {
            throw new AssertionError(failure.reason() + ": " + failure.message());
        }
    }
}
