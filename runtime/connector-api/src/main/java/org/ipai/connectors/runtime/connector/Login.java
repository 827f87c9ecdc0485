package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * A POST that hands out a session token.
 *
 * @param path relative to the source's base URL, starting with a slash
 * @param format how the parameters are written
 * @param parameters in order
 */
public record Login(String path, Format format, List<SecretParameter> parameters) {

    public Login {
        parameters = List.copyOf(parameters);
    }

    /** How a body is written. */
    public enum Format {
        /** A JSON object of texts. */
        JSON,
        FORM
    }
}
