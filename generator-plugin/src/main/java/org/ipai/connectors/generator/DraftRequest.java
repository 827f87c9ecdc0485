package org.ipai.connectors.generator;

import java.nio.file.Path;
import java.util.List;

/**
 * A spec to draft.
 *
 * @param connector name of its folder, and its source type
 * @param specs the specs
 * @param document the provider's full document, a local file
 * @param origin where that is from: an https URL or the file's name, as a person gave it
 * @param baseUrl root of all requests, or empty to take the document's
 * @param operations patterns of operation ids or paths to draft streams for, {@code *} for anything; empty for all
 */
public record DraftRequest(
        String connector, Specs specs, Path document, String origin, String baseUrl, List<String> operations) {

    public DraftRequest {
        operations = List.copyOf(operations);
    }
}
