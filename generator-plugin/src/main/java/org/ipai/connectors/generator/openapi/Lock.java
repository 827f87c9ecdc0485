package org.ipai.connectors.generator.openapi;

/**
 * What a locked document says about its origin.
 *
 * @param url where the provider publishes the full document
 * @param version the full document's own version
 * @param sha256 hash of the full document, lower-case hex
 */
public record Lock(String url, String version, String sha256) {

    /** The extension of the document's root that holds it. */
    static final String FIELD = "x-ipai-lock";
}
