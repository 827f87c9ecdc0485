package org.ipai.connectors.generator.draft;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.ipai.connectors.generator.finding.SourceLocation;

/**
 * What to draft a spec from.
 *
 * @param sourceType name of the connector and its folder
 * @param specFile the spec, which need not exist
 * @param shownRelativeTo folder that paths in messages are relative to
 * @param document the provider's full document, a local file
 * @param origin where that is from: an https URL or the file's name, as a person gave it
 * @param server root of all requests, or empty to take the document's
 * @param operations patterns of operation ids or paths, {@code *} for anything; empty for all
 */
public record DraftInput(
        String sourceType,
        Path specFile,
        Path shownRelativeTo,
        Path document,
        String origin,
        String server,
        List<String> operations) {

    public DraftInput {
        operations = List.copyOf(operations);
    }

    Path folder() {
        Path folder = specFile.toAbsolutePath().normalize().getParent();
        return folder == null ? specFile.toAbsolutePath() : folder;
    }

    /** Of findings about the document. */
    SourceLocation place() {
        return new SourceLocation(origin, 1, 1);
    }

    boolean isFromUrl() {
        return origin.startsWith("https://") && URI.create(origin).getHost() != null;
    }

    /** Whether an operation is asked for. */
    boolean wants(String id, String path) {
        return operations.isEmpty()
                || operations.stream().anyMatch(pattern -> matches(pattern, id) || matches(pattern, path));
    }

    private static boolean matches(String pattern, String text) {
        return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
