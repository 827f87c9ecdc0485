package org.ipai.connectors.contract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.hook.HookedStream;
import org.ipai.connectors.runtime.hook.SignedApi;
import org.ipai.connectors.runtime.hook.Signing;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A source that ends the sync at a record in the middle of being landed, as if the process had died there.
 *
 * @param added hooks of all streams, in place of their own; or null
 */
record CrashingSource(
        Source source, AtomicLong recordsLeft, @Nullable StreamHooks added) implements Source, SignedApi {

    CrashingSource(Source source, AtomicLong recordsLeft) {
        this(source, recordsLeft, null);
    }

    /** What nobody catches. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1;

        Crash() {
            super("the sync was to die here");
        }
    }

    @Override
    public URI baseUrl() {
        return source.baseUrl();
    }

    @Override
    public Authentication authentication() {
        return source.authentication();
    }

    @Override
    public @Nullable Signing signing() {
        return Signing.of(source);
    }

    @Override
    public List<Parameter> headers() {
        return source.headers();
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return source.rateLimitSignals();
    }

    @Override
    public List<ErrorRule> errorRules() {
        return source.errorRules();
    }

    @Override
    public List<Quota> quotas() {
        return source.quotas();
    }

    @Override
    public Map<String, SourceApi> furtherApis() {
        return source.furtherApis();
    }

    @Override
    public List<SourceStream> streams() {
        return source.streams().stream()
                .<SourceStream>map(
                        stream -> new Stream(stream, recordsLeft, added == null ? StreamHooks.of(stream) : added))
                .toList();
    }

    private record Stream(SourceStream stream, AtomicLong recordsLeft, StreamHooks hooks) implements HookedStream {

        @Override
        public StreamDescriptor descriptor() {
            return stream.descriptor();
        }

        @Override
        public String api() {
            return stream.api();
        }

        @Override
        public boolean isActive() {
            return stream.isActive();
        }

        @Override
        public List<SliceAxis> axes() {
            return stream.axes();
        }

        @Override
        public boolean isWanted(Slice slice) {
            return stream.isWanted(slice);
        }

        @Override
        public @Nullable String cursorStart() {
            return stream.cursorStart();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return stream.firstPage(slice, range);
        }

        @Override
        public String operation() {
            return stream.operation();
        }

        @Override
        public List<ErrorRule> errorRules() {
            return stream.errorRules();
        }

        @Override
        public @Nullable FieldNotation cursorNotation() {
            return stream.cursorNotation();
        }

        @Override
        public Pagination pagination() {
            return stream.pagination();
        }

        @Override
        public ResponseShape responseShape() {
            return stream.responseShape();
        }

        @Override
        public List<FieldRule> fieldRules() {
            return stream.fieldRules();
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            return new Decoder(stream.decoder(columns), recordsLeft);
        }
    }

    private record Decoder(RecordDecoder decoder, AtomicLong recordsLeft) implements RecordDecoder {

        @Override
        public void startSlice(Slice slice) {
            decoder.startSlice(slice);
        }

        @Override
        public void decode(JsonReader json) {
            if (recordsLeft.decrementAndGet() < 0) {
                throw new Crash();
            }
            decoder.decode(json);
        }
    }
}
