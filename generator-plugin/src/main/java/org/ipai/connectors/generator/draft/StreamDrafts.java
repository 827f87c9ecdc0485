package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts of all streams of a document.
 *
 * @param streams parents before children
 * @param omitted those that cannot be drafted
 */
record StreamDrafts(List<StreamDraft> streams, List<StreamDraft.Omitted> omitted) {

    /** Parents have fewer parameters than children. */
    private static final Comparator<Listing> ORDER = Comparator.comparing(
                    (Listing listing) -> listing.path().parameters().size())
            .thenComparing(listing -> listing.operation().path())
            .thenComparing(listing -> listing.operation().id());

    /**
     * Drafts streams.
     *
     * @param listings what to draft from
     * @param known streams of the spec, which may be parents
     * @param elements parameter that ends the path of one element, by path of the listing
     */
    static StreamDrafts of(
            List<Listing> listings,
            List<StreamPlan> known,
            StreamNaming names,
            ConfigDraft config,
            Map<String, String> elements) {
        List<StreamPlan> streams = new ArrayList<>(known);
        Map<StreamPlan, StreamDrafter> drafters = new LinkedHashMap<>();
        List<StreamDraft.Omitted> omitted = new ArrayList<>();
        for (Listing listing : listings.stream().sorted(ORDER).toList()) {
            StreamPlan plan = new StreamPlan(names.claim(listing), listing, StreamPlan.Origin.DRAFT);
            StreamDrafter drafter = new StreamDrafter(plan, config, elements);
            Optional<String> fault = drafter.connect(streams).or(drafter::identify);
            if (fault.isPresent()) {
                omitted.add(new StreamDraft.Omitted(
                        plan.name(),
                        listing.operation().id(),
                        listing.operation().path(),
                        fault.get()));
            } else {
                streams.add(plan);
                drafters.put(plan, drafter);
            }
        }
        return new StreamDrafts(
                drafters.values().stream().map(StreamDrafter::draft).toList(), omitted);
    }
}
