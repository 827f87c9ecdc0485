package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiOutline;
import org.ipai.connectors.generator.openapi.DocumentFormat;

/** Guesses about the connector as a whole. */
final class TopGuesses {

    private final DraftInput input;
    private final ApiOutline outline;
    private final ConfigDraft config;

    TopGuesses(DraftInput input, ApiOutline outline, ConfigDraft config) {
        this.input = input;
        this.outline = outline;
        this.config = config;
    }

    /** In the order in which specs have them; empty, with a finding, if no server is known. */
    Optional<List<Guess>> all(List<Listing> listings, Findings findings) {
        Optional<Guess> server = server();
        if (server.isEmpty()) {
            findings.error(
                    DraftRule.NO_SERVER,
                    input.place(),
                    "the document names no server that requests could go to",
                    "give its address: -DbaseUrl=https://…");
            return Optional.empty();
        }
        List<Guess> all = new ArrayList<>(List.of(
                plain("api_version", "ipai.org/v1"),
                plain("source_type", input.sourceType()),
                plain("title", title()),
                plain("description", "What " + title() + " lists."),
                document(server.get().value().asText()),
                server.get(),
                AuthGuess.of(outline, config)));
        RateLimitGuess.of(listings).ifPresent(all::add);
        ErrorNote.of(outline).ifPresent(note -> all.add(Guess.open("errors", note)));
        return Optional.of(all);
    }

    private String title() {
        String title = YamlText.prose(outline.title()).replaceFirst("(?i)( REST)? API( \\(?v?[\\d.]+\\)?)?$", "");
        return title.isBlank() ? input.sourceType() : title;
    }

    private Guess document(String server) {
        ObjectNode document =
                YamlText.object().put("format", outline.format().name().toLowerCase(Locale.ROOT));
        Path file = input.document().toAbsolutePath().normalize();
        if (file.startsWith(input.folder()) && outline.format() == DocumentFormat.OPENAPI) {
            document.put("file", input.folder().relativize(file).toString().replace('\\', '/'));
            return Guess.written(
                    "document", document, Confidence.HIGH, "it stands beside the spec, and is used as it is");
        }
        document.put("url", input.isFromUrl() ? input.origin() : server + "/" + file.getFileName())
                .put("locked", input.sourceType() + ".lock.json")
                .put("sha256", outline.sha256());
        return input.isFromUrl()
                ? Guess.written("document", document, Confidence.HIGH, "where it was fetched from")
                : Guess.written(
                        "document",
                        document,
                        Confidence.LOW,
                        "drafted from a file; write the URL at which the provider publishes it");
    }

    private Optional<Guess> server() {
        if (!input.server().isEmpty()) {
            return Optional.of(base(input.server(), Confidence.HIGH, "as it was given"));
        }
        String named = outline.server();
        String whole = named.startsWith("//") ? "https:" + named : named;
        boolean local = whole.matches("http://(localhost|127\\.0\\.0\\.1)([:/].*)?");
        if ((whole.startsWith("https://") || local) && isUrl(whole)) {
            return Optional.of(base(whole, Confidence.HIGH, "the document's first server"));
        }
        if (whole.startsWith("http://") && isUrl(whole)) {
            return Optional.of(base(
                    whole.replaceFirst("http", "https"),
                    Confidence.MEDIUM,
                    "the document's first server, over https; the document says http"));
        }
        boolean relative = input.isFromUrl() && isUrl(named);
        return relative
                ? Optional.of(base(
                        URI.create(input.origin())
                                .resolve(named.isEmpty() ? "/" : named)
                                .toString(),
                        Confidence.LOW,
                        "where the document is from; it names no server of its own"))
                : Optional.empty();
    }

    private static boolean isUrl(String text) {
        try {
            return URI.create(text).getUserInfo() == null && !text.contains("{");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Guess base(String url, Confidence confidence, String reason) {
        return Guess.written("base_url", YamlText.text(url.replaceFirst("/+$", "")), confidence, reason);
    }

    private static Guess plain(String key, String value) {
        return Guess.written(key, YamlText.text(value), Confidence.HIGH, "");
    }
}
