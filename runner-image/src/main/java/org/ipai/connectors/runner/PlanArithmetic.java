package org.ipai.connectors.runner;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.SliceAxis;
import org.ipai.connectors.runtime.connector.SliceValues;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StopRule;

/**
 * Works out slices and requests of streams from how many records there are. It takes it that records are spread evenly over
 * slices, that no parent's record is left out or unchanged, and that values of an axis differ from each other.
 */
final class PlanArithmetic {

    private final Map<String, Long> records;
    private final LocalDate today;

    /**
     * @param records by stream, of those where it is known
     * @param today last of the dates that go on to the present
     */
    PlanArithmetic(Map<String, Long> records, LocalDate today) {
        this.records = Map.copyOf(records);
        this.today = today;
    }

    PlanAmount records(String stream) {
        Long known = records.get(stream);
        return known == null ? PlanAmount.unknown(stream) : PlanAmount.of(known);
    }

    /** How many slices a stream is read in; none if the configuration does not want it. */
    PlanAmount slices(SourceStream stream) {
        if (!stream.isActive()) {
            return PlanAmount.of(0);
        }
        ParentDescriptor parent = stream.descriptor().parent();
        PlanAmount slices = parent == null ? PlanAmount.of(1) : records(parent.stream());
        for (SliceAxis axis : stream.axes()) {
            slices = slices.times(values(axis.values()).dividedInto(axis.batch()));
        }
        return slices;
    }

    private PlanAmount values(SliceValues values) {
        if (values instanceof SliceValues.Listed list) {
            return PlanAmount.of(new LinkedHashSet<>(list.values()).size());
        }
        if (values instanceof SliceValues.OfParent parent) {
            return records(parent.stream());
        }
        if (values instanceof SliceValues.Union union) {
            return union.members().stream().map(this::values).reduce(PlanAmount.of(0), PlanAmount::plus);
        }
        if (values instanceof SliceValues.FirstOf first) {
            return first.members().stream()
                    .filter(member -> !isEmptyList(member))
                    .findFirst()
                    .map(this::values)
                    .orElse(PlanAmount.of(0));
        }
        return PlanAmount.of(dates((SliceValues.Dates) values));
    }

    private static boolean isEmptyList(SliceValues values) {
        return values instanceof SliceValues.Listed list && list.values().isEmpty();
    }

    private long dates(SliceValues.Dates dates) {
        LocalDate last = dates.until() == null ? today : dates.until();
        long count = 0;
        for (LocalDate date = dates.from(); !date.isAfter(last); date = date.plus(dates.step())) {
            count++;
        }
        return count;
    }

    /** How many requests a stream takes: at least one a slice, and a further one where only an empty page is the end. */
    PlanAmount requests(SourceStream stream) {
        PlanAmount slices = slices(stream);
        Pagination pagination = stream.pagination();
        PageBounds bounds = pagination.bounds();
        if (slices.number() == 0 || pagination instanceof Pagination.SinglePage) {
            return slices;
        }
        PlanAmount all = records(stream.descriptor().name());
        if (!all.isKnown() || bounds.size() == 0) {
            // How many records a page holds is left to the provider, which only it knows, like a number of records.
            return slices.times(PlanAmount.unknown(stream.descriptor().name()));
        }
        long pages = Math.max(1, PlanAmount.parts(PlanAmount.parts(all.number(), slices.number()), bounds.size()));
        return slices.times(PlanAmount.of(pages + (endsWithEmptyPage(pagination) ? 1 : 0)));
    }

    private static boolean endsWithEmptyPage(Pagination pagination) {
        StopRule stop = pagination.bounds().stop();
        boolean counts = List.of(Pagination.PageNumber.class, Pagination.Offset.class, Pagination.Keyset.class)
                .contains(pagination.getClass());
        return counts && (stop == null || stop instanceof StopRule.EmptyPage);
    }
}
