package org.ipai.connectors.runtime.hook;

import java.util.Objects;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of a stream; null where it has none.
 *
 * @param paginator finds the next page
 * @param recordReader makes records of responses
 * @param partitioner gives the values of axes
 * @param errorRule says what responses mean
 */
public record StreamHooks(
        @Nullable PaginatorHook paginator,
        @Nullable RecordReading<?> recordReader,
        @Nullable PartitionerHook partitioner,
        @Nullable ErrorRuleHook errorRule) {

    private static final StreamHooks NONE = new StreamHooks(null, null, null, null);

    /** No hook; they are added with the methods below. */
    public static StreamHooks none() {
        return NONE;
    }

    /** Those of a stream. */
    public static StreamHooks of(SourceStream stream) {
        return stream instanceof HookedStream hooked ? hooked.hooks() : NONE;
    }

    /** Those that there are. */
    public Stream<Hook> all() {
        return Stream.of(paginator, recordReader == null ? null : recordReader.hook(), partitioner, errorRule)
                .filter(Objects::nonNull);
    }

    public StreamHooks withPaginator(PaginatorHook hook) {
        return new StreamHooks(hook, recordReader, partitioner, errorRule);
    }

    public StreamHooks withRecordReader(RecordReading<?> reading) {
        return new StreamHooks(paginator, reading, partitioner, errorRule);
    }

    public StreamHooks withPartitioner(PartitionerHook hook) {
        return new StreamHooks(paginator, recordReader, hook, errorRule);
    }

    public StreamHooks withErrorRule(ErrorRuleHook hook) {
        return new StreamHooks(paginator, recordReader, partitioner, hook);
    }
}
