package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.OperationOutline;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.SpecFolder;
import org.jspecify.annotations.Nullable;

/** Drafts a spec, or what a spec lacks, from a provider's document: outline, listings, guesses, trial. */
public final class SpecDrafter {

    private final DraftInput input;
    private final String schema;
    private final Findings findings;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private SpecDrafter(DraftInput input, String schema, Findings findings) {
        this.input = input;
        this.schema = schema;
        this.findings = findings;
    }

    /**
     * Drafts a spec that validates, or reports why there is none. Writes nothing.
     *
     * @param schema where editors find the language's schema, relative to the spec
     * @param findings takes what is wrong with the document, the spec that is there, or the request
     * @throws IOException if a file cannot be read, or a temporary one not be written
     */
    public static Optional<DraftedSpec> draft(DraftInput input, String schema, Findings findings) throws IOException {
        return new SpecDrafter(input, schema, findings).draft();
    }

    private Optional<DraftedSpec> draft() throws IOException {
        if (!input.sourceType().matches("[a-z][a-z0-9_]{0,30}")) {
            findings.error(
                    DraftRule.SOURCE_TYPE,
                    input.place(),
                    "the connector's name is no source type",
                    "use at most 31 lower-case letters, digits and underscores, starting with a letter, such as github");
            return Optional.empty();
        }
        Optional<ApiOutline> outline = ApiOutline.read(input.document(), input.place(), findings);
        @Nullable KnownSpec known = null;
        if (Files.exists(input.specFile())) {
            known = KnownSpec.read(input, findings).orElse(null);
        }
        if (outline.isEmpty() || findings.hasErrors()) {
            return Optional.empty();
        }
        return draft(outline.get(), known, Offered.in(input.folder()));
    }

    private Optional<DraftedSpec> draft(ApiOutline outline, @Nullable KnownSpec known, Offered offered)
            throws IOException {
        Set<String> used = new LinkedHashSet<>(known == null ? List.of() : known.operations());
        Set<String> candidates = candidates(outline, used, offered);
        List<String> all = new ArrayList<>(used);
        all.addAll(candidates);
        Listings reader = new Listings(input.document(), outline);
        Optional<ApiDocument> document = reader.read(all, faults);
        List<Listing> listings =
                document.map(found -> reader.listings(found, candidates)).orElse(List.of());
        if (document.isEmpty() || (listings.isEmpty() && known == null)) {
            reportNoListings(outline, candidates.size());
            return Optional.empty();
        }
        ConfigDraft config = new ConfigDraft(known == null ? Map.of() : known.config());
        StreamNaming names = new StreamNaming(
                input.sourceType(),
                known == null ? List.of() : known.spec().streams().keySet());
        StreamDrafts drafts = StreamDrafts.of(
                listings,
                known == null ? List.of() : known.plans(document.get(), outline),
                names,
                config,
                reader.elements());
        Offered now = offered.with(used).with(candidates);
        return known == null
                ? draftNew(outline, listings, drafts, config, document.get(), now)
                : add(known, drafts, config, document.get(), now);
    }

    private Set<String> candidates(ApiOutline outline, Set<String> used, Offered offered) {
        Set<String> ids = new LinkedHashSet<>();
        for (OperationOutline operation : outline.reads()) {
            boolean isNew = !used.contains(operation.id()) && !offered.contains(operation.id());
            if (isNew
                    && operation.returnsJson()
                    && !operation.isDeprecated()
                    && !PathShape.of(operation.path()).endsInParameter()
                    && input.wants(operation.id(), operation.path())) {
                ids.add(operation.id());
            }
        }
        return ids;
    }

    private Optional<DraftedSpec> draftNew(
            ApiOutline outline,
            List<Listing> listings,
            StreamDrafts drafts,
            ConfigDraft config,
            ApiDocument document,
            Offered offered)
            throws IOException {
        Optional<List<Guess>> top = new TopGuesses(input, outline, config).all(listings, findings);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        List<Guess> guesses = new ArrayList<>(top.get());
        Optional<Guess> pagination = CommonPagination.of(drafts.streams());
        pagination.ifPresent(guesses::add);
        List<StreamDraft> streams = CommonPagination.without(
                drafts.streams(), pagination.map(Guess::value).orElse(YamlText.text("none")));
        SpecLayout layout = new NewSpec(schema, guesses, config, List.of());
        return new Settling(input, layout, ApiDocuments.of(document), findings)
                .settle(new StreamDrafts(streams, drafts.omitted()))
                .map(settled -> settled.as(guesses, offered));
    }

    private Optional<DraftedSpec> add(
            KnownSpec known, StreamDrafts drafts, ConfigDraft config, ApiDocument document, Offered offered)
            throws IOException {
        Optional<SpecInsertion> insertion = SpecInsertion.into(known.text(), config);
        if (insertion.isEmpty()) {
            findings.error(
                    DraftRule.SPEC_LAYOUT,
                    known.spec().at(),
                    "streams cannot be added, since they are not written one below the other",
                    "write 'streams:' on a line of its own and each stream indented below it");
            return Optional.empty();
        }
        ApiDocuments documents = documents(known, document);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        List<StreamDraft> streams = CommonPagination.without(drafts.streams(), known.pagination());
        return new Settling(input, insertion.get(), documents, findings)
                .settle(new StreamDrafts(streams, drafts.omitted()))
                .map(settled -> settled.as(List.of(), offered));
    }

    /** The default API's document, and the locked ones of the others. */
    private ApiDocuments documents(KnownSpec known, ApiDocument document) {
        Map<String, ApiDocument> documents = new LinkedHashMap<>(Map.of(ApiSpec.DEFAULT, document));
        for (ApiSpec api : known.spec().apis().values()) {
            SpecFolder.of(input.specFile(), input.shownRelativeTo())
                    .find(api.document().local().value())
                    .flatMap(file -> ApiDocument.read(
                            file, api.document().local(), Resolver.operationIds(known.spec(), api), findings))
                    .ifPresent(read -> documents.put(api.name(), read));
        }
        return new ApiDocuments(documents);
    }

    private void reportNoListings(ApiOutline outline, int candidates) {
        String found = candidates == 0 ? "no operation of it" : "none of its " + candidates + " operations that could";
        String unnamed = outline.unnamed() == 0
                ? ""
                : "; " + outline.unnamed() + " GET operations have no operationId, by which specs name them";
        String fault = faults.values().stream()
                .findFirst()
                .map(message -> "; " + message)
                .orElse("");
        findings.error(
                DraftRule.NO_LISTINGS,
                input.place(),
                "the document lists nothing: " + found + " returns an array of objects as JSON" + unnamed + fault,
                outline.unnamed() > 0
                        ? "give the operations an operationId in a copy of the document"
                        : "check that it is the document you mean, and -Doperations if you gave it");
    }
}
