package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.ipai.connectors.runtime.sandbox.data.IdentityShapes.Identity;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;
import org.jspecify.annotations.Nullable;

/**
 * A stream's records. Each has an ordinal that is unique within the stream, and all else follows from it: {@code ordinal
 * = index within the slice × number of possible slices + number of the slice}.
 */
public final class StreamData {

    private final StreamDefinition definition;
    private final Slices slices;
    private final StreamSize size;
    private final Map<String, Identity> identities;
    private final PageShape page;
    private final RecordPlaces recordPlaces;
    private final Recent<List<Long>, CursorOrder> orders = new Recent<>(32);
    private final Recent<List<Long>, long[]> filtered = new Recent<>(4);
    private volatile RecordShape shape;
    private volatile List<Defect> defects = List.of();
    private volatile List<Removal> removals = List.of();

    StreamData(
            StreamDefinition definition,
            Slices slices,
            StreamSize size,
            Map<String, Identity> identities,
            PageShape page,
            RecordPlaces recordPlaces,
            RecordShape shape) {
        this.definition = definition;
        this.slices = slices;
        this.size = size;
        this.identities = identities;
        this.page = page;
        this.recordPlaces = recordPlaces;
        this.shape = shape;
    }

    public StreamDefinition definition() {
        return definition;
    }

    /** The stream whose records make this stream's slices, or null. */
    public @Nullable StreamData parent() {
        return slices.parent();
    }

    /** The numbers of the slices at a step; 0 alone for a stream that has but one. */
    public LongStream slices(int revision) {
        return slices.numbers(revision);
    }

    /** The values of a slice, by axis. */
    public Map<String, String> values(long slice) {
        return slices.values(slice);
    }

    /** The ordinal of a slice's record of the parent; 0 without parent. */
    public long parentOrdinal(long slice) {
        return slices.parentOrdinal(slice);
    }

    /**
     * The slices that a request asks for.
     *
     * @param texts of the request, by parameter
     * @return empty if there is no such slice
     */
    public Optional<List<Long>> asked(
            List<ParameterDefinition> parameters, Map<String, List<String>> texts, int revision) {
        return slices.asked(parameters, texts, revision);
    }

    /** The ordinals of all records at a step. */
    LongStream ordinals(int revision) {
        return slices(revision).flatMap(slice -> indexes(slice, revision).map(index -> size.ordinal(slice, index)));
    }

    /** How many records a slice has. */
    public long count(long slice, int revision) {
        return removals.isEmpty()
                ? timeline(slice, revision).count()
                : indexes(slice, revision).count();
    }

    /** The indexes of a slice's records, without those that are deleted. */
    LongStream indexes(long slice, int revision) {
        return LongStream.range(0, timeline(slice, revision).count()).filter(index -> !isRemoved(slice, index));
    }

    /** A provider that flags what it deletes changes it; so only what the step of the removal touched can be struck. */
    private boolean isRemoved(long slice, long index) {
        for (Removal removal : removals) {
            SliceTimeline then = timeline(slice, removal.revision());
            if (removal.strikes(then, index)
                    && (definition.deletionFlag() == null || then.lastStep(index) == removal.revision())) {
                return true;
            }
        }
        return false;
    }

    void remove(Removal removal) {
        List<Removal> all = new ArrayList<>(removals);
        all.add(removal);
        removals = List.copyOf(all);
    }

    boolean exists(long ordinal, int revision) {
        long slice = size.slice(ordinal);
        long index = size.index(ordinal);
        return slices.exist(slice, revision)
                && index < timeline(slice, revision).count()
                && !isRemoved(slice, index);
    }

    /** The records of some slices, one slice after another, without those whose cursor is outside of a stretch. */
    public Listing listing(List<Long> wanted, int revision, ListingOrder order, TimeSpan span) {
        return Listing.of(
                revision,
                wanted.stream()
                        .map(slice -> listing(slice, revision, order, span))
                        .toList());
    }

    /** A slice's records by identity, without those that are deleted. */
    public Listing present(long slice, int revision) {
        long[] indexes = indexes(slice, revision).toArray();
        return Listing.of(slice, revision, indexes.length, position -> indexes[(int) position]);
    }

    /**
     * A slice's records in order as the provider lists them, without those whose cursor is outside of a stretch. What is deleted
     * is missing, or says so.
     */
    public Listing listing(long slice, int revision, ListingOrder order, TimeSpan span) {
        Listing all = everRecorded(slice, revision, order, span);
        if (removals.isEmpty() || definition.deletionFlag() != null) {
            return all;
        }
        long[] left = LongStream.range(0, all.count())
                .map(all::index)
                .filter(index -> !isRemoved(slice, index))
                .toArray();
        return Listing.of(slice, revision, left.length, position -> left[(int) position]);
    }

    private Listing everRecorded(long slice, int revision, ListingOrder order, TimeSpan span) {
        SliceTimeline timeline = timeline(slice, revision);
        Listing ascending;
        if (order.isByCursor()) {
            CursorOrder byCursor = cursorOrder(slice, revision);
            long start = span.since() == TimeSpan.EVERYTHING.since() ? 0 : byCursor.firstNotBefore(span.since());
            long end = span.until() == TimeSpan.EVERYTHING.until()
                    ? timeline.count()
                    : Math.max(start, byCursor.firstNotBefore(span.until()));
            ascending = Listing.of(slice, revision, end, byCursor::recordAt).from(start);
        } else if (span.equals(TimeSpan.EVERYTHING)) {
            ascending = Listing.of(slice, revision, timeline.count(), index -> index);
        } else {
            long[] indexes = filtered.of(
                    List.of(slice, (long) revision, span.since(), span.until()),
                    key -> indexesWithin(slice, revision, span));
            ascending = Listing.of(slice, revision, indexes.length, position -> indexes[(int) position]);
        }
        return order.isDescending() ? ascending.reversed() : ascending;
    }

    private long[] indexesWithin(long slice, int revision, TimeSpan span) {
        Listing within = everRecorded(slice, revision, ListingOrder.CURSOR_ASCENDING, span);
        long[] indexes = new long[Math.toIntExact(within.count())];
        Arrays.setAll(indexes, position -> within.index(position));
        Arrays.sort(indexes);
        return indexes;
    }

    private CursorOrder cursorOrder(long slice, int revision) {
        return orders.of(List.of(slice, (long) revision), key -> new CursorOrder(timeline(slice, revision)));
    }

    /**
     * Writes the records of a listing from one position to before another, in the provider's envelope.
     *
     * @param signs what the page says of the pages after it, by path in the body; null where it says nothing
     */
    public void writePage(
            JsonGenerator out, Listing listing, long from, long to, Map<List<String>, @Nullable String> signs)
            throws IOException {
        PageShape.Around around = new PageShape.Around(listing.count(), signs);
        page.write(
                out, around, recordPlaces.page(from, to, (record, position) -> writeRecord(record, listing, position)));
    }

    /** Writes the record at a position of a listing. */
    public void writeRecord(JsonGenerator out, Listing listing, long position) throws IOException {
        Listing.Place place = listing.places().apply(position);
        RecordFacts facts = facts(place.slice(), place.index(), listing.revision());
        Defect defect = defect(place.index());
        recordPlaces.writeRecord(out, alone -> shape.write(alone, facts, defect));
    }

    /** Writes the parent's record of a slice; nothing for a stream without parent. */
    public void writeParent(JsonGenerator out, long slice, int revision) throws IOException {
        StreamData parent = parent();
        if (parent != null) {
            long ordinal = parentOrdinal(slice);
            RecordFacts facts = parent.facts(parent.size.slice(ordinal), parent.size.index(ordinal), revision);
            parent.shape.write(out, facts, null);
        }
    }

    private RecordFacts facts(long slice, long index, int revision) {
        SliceTimeline timeline = timeline(slice, revision);
        int last = timeline.lastStep(index);
        int changedIn = last > timeline.bornStep(index) ? last : 0;
        long created = timeline.created(index);
        long changed = timeline.changed(index);
        long cursor = timeline.habit() == SliceTimeline.Habit.CHANGES ? changed : created;
        boolean isDeleted = definition.deletionFlag() != null && isRemoved(slice, index);
        return new RecordFacts(
                size.ordinal(slice, index), slice, index, changedIn, created, changed, cursor, isDeleted);
    }

    private SliceTimeline timeline(long slice, int revision) {
        return size.timeline(slice, slices.birth(slice, revision), revision);
    }

    /** The step that added a record. */
    int birth(long ordinal, int revision) {
        return timeline(size.slice(ordinal), revision).bornStep(size.index(ordinal));
    }

    @Nullable
    Defect defect(long index) {
        for (Defect defect : defects) {
            if (defect.fault().strikes(index)) {
                return defect;
            }
        }
        return null;
    }

    /** What is wrong with the record at an index of every slice, or null. */
    public RecordFault.@Nullable Kind fault(long index) {
        Defect defect = defect(index);
        return defect == null ? null : defect.fault().kind();
    }

    List<Defect> resolve(List<RecordFault> faults) {
        ShapeLimits limits = new ShapeLimits(definition);
        return faults.stream()
                .filter(fault -> fault.stream().equals(definition.name()))
                .map(fault -> Defect.of(fault, limits.strikable(fault, shape.properties()), definition.primaryKey()))
                .toList();
    }

    void replaceDefects(List<Defect> resolved) {
        defects = resolved;
    }

    RecordShape shape() {
        return shape;
    }

    void replaceShape(RecordShape changed) {
        shape = changed;
    }

    Map<String, Identity> identities() {
        return identities;
    }

    StreamSize size() {
        return size;
    }
}
