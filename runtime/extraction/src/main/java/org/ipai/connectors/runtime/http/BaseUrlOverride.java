package org.ipai.connectors.runtime.http;

import java.net.URI;
import org.ipai.connectors.runtime.connector.Source;

/**
 * A base URL that someone gives in place of the provider's.
 *
 * @param url with scheme and host, and no slash at its end
 */
public record BaseUrlOverride(URI url) {

    /**
     * Reads a base URL as people write them.
     *
     * @throws IllegalArgumentException saying what is wrong and what to write, without the text, which may hold a password
     */
    public static BaseUrlOverride parse(String text) {
        String stripped = text.strip();
        try {
            URI url = URI.create(stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped);
            if (url.getScheme() != null && url.getHost() != null) {
                return new BaseUrlOverride(url);
            }
        } catch (IllegalArgumentException e) {
            // Its message holds the text; told below, together with what is a URL without a host.
        }
        throw new IllegalArgumentException("is no URL with scheme and host; write one such as https://host/path");
    }

    /** The source with its requests going there. */
    public Source rebase(Source source) {
        return new RebasedSource(source, url);
    }
}
