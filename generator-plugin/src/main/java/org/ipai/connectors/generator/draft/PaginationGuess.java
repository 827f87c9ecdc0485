package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.resolve.SnakeCase;

/** How the next page of a listing is found: from the names of headers, parameters and fields around the records. */
final class PaginationGuess {

    private static final String KEY = "pagination";
    private static final List<String> TOKEN_PARAMETERS = List.of(
            "page_token",
            "next_page_token",
            "next_token",
            "cursor",
            "next_cursor",
            "page_cursor",
            "continuation_token",
            "continuation",
            "pagination_token",
            "starting_token",
            "marker",
            "after",
            "page_after",
            "until");
    private static final List<String> TOKEN_FIELDS = List.of(
            "next_page_token",
            "next_token",
            "next_cursor",
            "next_page_cursor",
            "continuation_token",
            "next_marker",
            "cursor",
            "end_cursor",
            "next",
            "after",
            "next_page",
            "continuation");
    private static final List<String> URL_FIELDS =
            List.of("next_url", "next_page_url", "next_link", "next_page_uri", "next_uri", "odata_next_link", "next");
    private static final List<String> PAGE_PARAMETERS =
            List.of("page", "page_number", "page_num", "page_no", "pagenumber", "current_page", "page_index");
    private static final List<String> OFFSET_PARAMETERS = List.of("offset", "skip", "start_index", "start_at", "start");
    private static final List<String> KEYSET_PARAMETERS = List.of("starting_after", "after_id", "since_id", "id_after");

    /** Kinds that name no next page. */
    private static final List<String> COUNTED = List.of("page_number", "offset", "keyset");

    private static final List<String> LINKS = List.of("pages", "links", "paging");

    private final Listing listing;
    private final Optional<PageSizeGuess> size;
    private final EnvelopeFields envelope;

    private PaginationGuess(Listing listing) {
        this.listing = listing;
        this.size = PageSizeGuess.of(listing);
        this.envelope = EnvelopeFields.of(listing);
    }

    /** A guess always: {@code none} if nothing tells of pages. */
    static Guess of(Listing listing) {
        PaginationGuess guess = new PaginationGuess(listing);
        return Stream.<Optional<Guess>>of(
                        guess.link(),
                        guess.nextUrl(),
                        guess.pageToken(),
                        guess.keyset(),
                        guess.pageNumber(),
                        guess.offset())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(guess::none);
    }

    private Optional<Guess> link() {
        return listing.operation().responseHeaders().stream().anyMatch("Link"::equalsIgnoreCase)
                ? Optional.of(
                        block("link_header", YamlText.object(), Confidence.HIGH, "the response has a Link header"))
                : Optional.empty();
    }

    /** A plain {@code next} is a URL where no parameter would take a token. */
    private Optional<Guess> nextUrl() {
        boolean takesToken = listing.query(TOKEN_PARAMETERS).isPresent();
        return envelope.find(URL_FIELDS, List.of(Kind.STRING))
                .filter(path -> !isPlain(path) || !takesToken)
                .map(path -> nextUrl(path, isPlain(path) && !isAmongLinks(path) ? Confidence.MEDIUM : Confidence.HIGH))
                .or(() -> envelope.findOpen(LINKS)
                        .filter(path -> !takesToken)
                        .map(PaginationGuess::next)
                        .map(path -> nextUrl(path, Confidence.MEDIUM)));
    }

    private static List<String> next(List<String> links) {
        List<String> path = new ArrayList<>(links);
        path.add("next");
        return path;
    }

    private Guess nextUrl(List<String> path, Confidence confidence) {
        ObjectNode options = YamlText.object();
        options.set("path", YamlText.list(path));
        String links = String.join(".", path.subList(0, path.size() - 1));
        boolean told = envelope.find(URL_FIELDS, List.of(Kind.STRING)).isPresent();
        return block(
                "next_url",
                options,
                confidence,
                told
                        ? "the response holds " + String.join(".", path)
                        : links + " may hold anything, and that is where 'next' usually is");
    }

    private static boolean isPlain(List<String> path) {
        return SnakeCase.of(EnvelopeFields.last(path)).equals("next");
    }

    private static boolean isAmongLinks(List<String> path) {
        return path.subList(0, path.size() - 1).stream().anyMatch(step -> LINKS.contains(SnakeCase.of(step)));
    }

    private Optional<Guess> pageToken() {
        Optional<ApiParameter> parameter = listing.query(TOKEN_PARAMETERS);
        Optional<List<String>> field =
                envelope.find(TOKEN_FIELDS, List.of(Kind.STRING, Kind.INT32, Kind.INT64, Kind.NUMBER));
        if (parameter.isEmpty() || field.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode options = YamlText.object();
        options.putObject("from").set("body", YamlText.list(field.get()));
        options.putObject("to").put("query", parameter.get().name());
        return Optional.of(block(
                "page_token",
                options,
                Confidence.HIGH,
                "the response holds " + String.join(".", field.get()) + " and requests take "
                        + parameter.get().name()));
    }

    private Optional<Guess> keyset() {
        Optional<String> key = Stream.of("id", "uuid")
                .filter(name -> listing.record().field(name).isPresent())
                .findFirst();
        return listing.query(KEYSET_PARAMETERS).filter(found -> key.isPresent()).map(found -> {
            ObjectNode options = YamlText.object();
            options.putObject("parameters").put(found.name(), "${last." + key.orElseThrow() + "}");
            return block("keyset", options, Confidence.MEDIUM, "requests take " + found.name());
        });
    }

    private Optional<Guess> pageNumber() {
        return listing.query(PAGE_PARAMETERS)
                .filter(found -> Listing.isNumber(found.type()))
                .map(found -> {
                    ObjectNode options = YamlText.object().put("parameter", found.name());
                    String first = listing.outline().parameter(found.name()).defaultValue();
                    String least = listing.outline().parameter(found.name()).minimum();
                    boolean zero = "0".equals(first) || (first == null && "0".equals(least));
                    if (zero) {
                        options.put("first", 0);
                    }
                    return block(
                            "page_number",
                            options,
                            Confidence.MEDIUM,
                            "requests take " + found.name() + ", counted from " + (zero ? 0 : 1));
                });
    }

    private Optional<Guess> offset() {
        return listing.query(OFFSET_PARAMETERS)
                .filter(found -> size.isPresent() && Listing.isNumber(found.type()))
                .map(found -> block(
                        "offset",
                        YamlText.object().put("parameter", found.name()),
                        Confidence.MEDIUM,
                        "requests take " + found.name() + " and "
                                + size.orElseThrow().parameter()));
    }

    private Guess none() {
        if (size.isEmpty()) {
            return Guess.written(KEY, YamlText.text("none"), Confidence.MEDIUM, "nothing tells of further pages");
        }
        return Guess.written(
                KEY,
                YamlText.text("none"),
                Confidence.LOW,
                "requests take " + size.get().parameter() + ", but nothing tells how the next page is asked for");
    }

    private Guess block(String kind, ObjectNode options, Confidence confidence, String reason) {
        size.ifPresent(found -> options.set("page_size", found.asSpec()));
        if (COUNTED.contains(kind)) {
            envelope.stop().ifPresent(stop -> options.set("stop", stop));
        }
        String sized = size.map(found -> "; " + found.parameter() + " " + found.value() + ": " + found.reason())
                .orElse("");
        Confidence both = size.isPresent() && !size.get().isTold() ? confidence.and(Confidence.MEDIUM) : confidence;
        if (options.isEmpty()) {
            return Guess.written(KEY, YamlText.text(kind), both, reason);
        }
        ObjectNode block = YamlText.object();
        block.set(kind, options);
        return Guess.written(KEY, block, both, reason + sized);
    }
}
