package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.PageSizeModel;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.spec.PageSizeSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.PlaceSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.jspecify.annotations.Nullable;

/** Resolves how the next page of an operation is found. What is sent with every page, requests are checked for. */
final class PaginationResolver {

    private final PaginationSpec spec;
    private final ApiOperation operation;
    private final KeysetScope keysets;
    private final RequestPlaces requests;
    private final ResponsePlaces responses;
    private final PageBoundsResolver bounds;
    private final Findings findings;

    PaginationResolver(PaginationSpec spec, ApiOperation operation, KeysetScope keysets, Findings findings) {
        this.spec = spec;
        this.operation = operation;
        this.keysets = keysets;
        this.requests = new RequestPlaces(operation, findings);
        this.responses = new ResponsePlaces(operation, findings);
        this.bounds = new PageBoundsResolver(spec, responses, findings);
        this.findings = findings;
    }

    /** The words of the spec language. */
    private enum Word {
        LINK_HEADER,
        NEXT_URL,
        PAGE_TOKEN,
        PAGE_NUMBER,
        OFFSET,
        KEYSET,
        NONE
    }

    /** @param operationId where the spec names the operation */
    Pagination resolve(Text operationId) {
        PageBounds pageBounds = bounds.resolve();
        Pagination single = new Pagination.SinglePage();
        return switch (Words.read(Word.class, spec.kind(), findings).orElse(Word.NONE)) {
            case NONE -> single;
            case LINK_HEADER -> {
                checkLink(operationId);
                yield new Pagination.LinkHeader(pageBounds);
            }
            case NEXT_URL ->
                nextUrl()
                        .map(path -> (Pagination) new Pagination.NextUrl(path, pageBounds))
                        .orElse(single);
            case PAGE_TOKEN -> token(pageBounds).orElse(single);
            case PAGE_NUMBER ->
                quiet(spec.to())
                        .map(to -> (Pagination) new Pagination.PageNumber(to, first(spec), pageBounds))
                        .orElse(single);
            case OFFSET ->
                quiet(spec.to())
                        .map(to -> (Pagination) new Pagination.Offset(to, pageBounds))
                        .orElse(single);
            case KEYSET -> new Pagination.Keyset(keyset(), pageBounds);
        };
    }

    /** Number of the first page. */
    static long first(PaginationSpec spec) {
        Text first = spec.first();
        return first == null ? 1 : PageBoundsResolver.number(first);
    }

    /** How many records a page is asked for, if the spec says so. */
    @Nullable
    PageSizeModel pageSize() {
        PageSizeSpec size = spec.pageSize();
        if (size == null) {
            return null;
        }
        return new RequestPlaces(operation, new Findings())
                .find(size.to(), RequestPlace.Type.NUMBER)
                .map(found -> new PageSizeModel(
                        found.place(),
                        PageBoundsResolver.number(size.value()),
                        found.slot().maximum() == null
                                ? null
                                : found.slot().maximum().longValue()))
                .orElse(null);
    }

    /** A place that every request sets, of which the request's own check says what is wrong. */
    private Optional<RequestPlace> quiet(@Nullable PlaceSpec place) {
        return place == null
                ? Optional.empty()
                : new RequestPlaces(operation, new Findings())
                        .find(place, RequestPlace.Type.NUMBER)
                        .map(RequestPlaces.Found::place);
    }

    /** Whether the operation says that it sends the header. */
    private void checkLink(Text operationId) {
        boolean link = operation.responseHeaders().stream().anyMatch(header -> header.equalsIgnoreCase("Link"));
        if (!link) {
            findings.warning(
                    ResolveRule.PAGINATION_UNDOCUMENTED,
                    operationId.at(),
                    "the document lists no Link header for operation '" + operationId + "'",
                    "check that the provider sends one, or set the stream's pagination to none");
        }
    }

    private Optional<List<String>> nextUrl() {
        return spec.from() == null
                ? Optional.empty()
                : responses
                        .find(spec.from(), Set.of(Kind.STRING), "a text")
                        .map(place -> ((ResponsePlace.Body) place).path());
    }

    private Optional<Pagination> token(PageBounds pageBounds) {
        PlaceSpec from = spec.from();
        PlaceSpec to = spec.to();
        if (from == null || to == null) {
            return Optional.empty();
        }
        Optional<RequestPlaces.Found> target = requests.find(to, RequestPlace.Type.TEXT);
        boolean numbers = target.isPresent() && target.get().takesNumbers();
        Set<Kind> kinds = numbers
                ? Set.of(Kind.INT32, Kind.INT64)
                : Set.of(Kind.STRING, Kind.INT32, Kind.INT64, Kind.NUMBER, Kind.DATE_TIME);
        Optional<ResponsePlace> source = responses.find(
                from, kinds, numbers ? "a whole number, which '" + to.name() + "' takes" : "a text or number");
        return source.flatMap(place -> target.map(found -> new Pagination.PageToken(place, found.place(), pageBounds)));
    }

    private List<KeysetValue> keyset() {
        KeysetResolver resolver = keysets.resolver(requests, findings);
        List<KeysetValue> values = new ArrayList<>();
        spec.keyset().forEach((name, value) -> resolver.resolve(name, value).ifPresent(values::add));
        return values;
    }
}
