package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.spec.DepthSpec;
import org.ipai.connectors.generator.spec.PageSizeSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.StopSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;
import org.jspecify.annotations.Nullable;

/** Resolves what bounds the pages of a stream. */
final class PageBoundsResolver {

    /** Kinds that name no next page, and so end with an empty one unless the spec says otherwise. */
    private static final Set<String> ENDLESS = Set.of("page_number", "offset", "keyset");

    private static final Set<Kind> COUNTS = Set.of(Kind.INT32, Kind.INT64, Kind.NUMBER);

    private final PaginationSpec spec;
    private final ResponsePlaces responses;
    private final Findings findings;

    PageBoundsResolver(PaginationSpec spec, ResponsePlaces responses, Findings findings) {
        this.spec = spec;
        this.responses = responses;
        this.findings = findings;
    }

    /** The words of the spec language. */
    private enum Rule {
        EMPTY_PAGE,
        SHORT_PAGE,
        HAS_MORE,
        TOTAL_PAGES,
        TOTAL_RECORDS
    }

    PageBounds resolve() {
        PageSizeSpec size = spec.pageSize();
        return new PageBounds(size == null ? 0 : number(size.value()), stop(), depth());
    }

    private @Nullable StopRule stop() {
        StopSpec stop = spec.stop();
        if (stop == null) {
            return ENDLESS.contains(spec.kind().value()) ? new StopRule.EmptyPage() : null;
        }
        return Words.read(Rule.class, stop.rule(), findings)
                .flatMap(rule -> stop(rule, stop))
                .orElse(null);
    }

    private Optional<StopRule> stop(Rule rule, StopSpec stop) {
        return switch (rule) {
            case EMPTY_PAGE -> Optional.of(new StopRule.EmptyPage());
            case SHORT_PAGE -> Optional.of(new StopRule.ShortPage());
            case HAS_MORE -> place(stop, Set.of(Kind.BOOLEAN), "true or false").map(StopRule.HasMore::new);
            case TOTAL_PAGES -> place(stop, COUNTS, "a number").map(StopRule.TotalPages::new);
            case TOTAL_RECORDS -> place(stop, COUNTS, "a number").map(StopRule.TotalRecords::new);
        };
    }

    private Optional<ResponsePlace> place(StopSpec stop, Set<Kind> kinds, String wanted) {
        return stop.place() == null ? Optional.empty() : responses.find(stop.place(), kinds, wanted);
    }

    private @Nullable DepthLimit depth() {
        DepthSpec limit = spec.limit();
        return limit == null
                ? null
                : Words.read(DepthLimit.Then.class, limit.then(), findings)
                        .map(then -> new DepthLimit(number(limit.records()), then))
                        .orElse(null);
    }

    /** The schema has refused what is no number. */
    static long number(Text text) {
        return text.value().matches("\\d{1,18}") ? Long.parseLong(text.value()) : 0;
    }
}
