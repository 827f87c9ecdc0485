package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** One stream of a source: builds its requests and decodes its records. Loops, retries and HTTP live in the runtime. */
public interface SourceStream {

    StreamDescriptor descriptor();

    /** Name of the API of the source that it is read from. */
    default String api() {
        return Source.DEFAULT_API;
    }

    /** Whether the configuration wants the stream read at all; one that is not has no records. */
    default boolean isActive() {
        return true;
    }

    /** The ways, besides the parent, in which the stream is cut into slices; the first varies slowest. */
    default List<SliceAxis> axes() {
        return List.of();
    }

    /** Whether a slice is worth reading, judged by its parent's values. */
    default boolean isWanted(Slice slice) {
        return true;
    }

    /**
     * Where a first sync starts: an ISO-8601 instant or date, or a number, whatever the cursor is; null for the very
     * beginning.
     */
    default @Nullable String cursorStart() {
        return null;
    }

    /**
     * The request for a slice's first page.
     *
     * @param slice the slice to read; {@link Slice#whole()} for a stream without parent and axes
     * @param range the part of it to read
     */
    Request firstPage(Slice slice, CursorRange range);

    /** The id of the operation that {@link #firstPage} requests, to weigh it by; empty where no quota weighs operations. */
    default String operation() {
        return "";
    }

    /** What to do about errors of this stream; the first rule that matches decides. */
    default List<ErrorRule> errorRules() {
        return List.of();
    }

    /** How the next page is found, as the configuration has it. */
    default Pagination pagination() {
        return descriptor().pagination();
    }

    /** How its responses hold their records. */
    default ResponseShape responseShape() {
        return ResponseShape.array();
    }

    /** What is done to fields of its records before they are kept anywhere; of rules for one field there is one. */
    default List<FieldRule> fieldRules() {
        return List.of();
    }

    /** How records write the cursor, if not as its format says; it is kept as the format says. Null if they do. */
    default @Nullable FieldNotation cursorNotation() {
        return null;
    }

    /** A new decoder that appends rows to {@code columns}, which must have been made from this stream's schema. */
    RecordDecoder decoder(RecordColumns columns);
}
