package org.ipai.connectors.generator.model;

import java.util.List;

/**
 * The authenticator of an API.
 *
 * @param className with package
 * @param place where the spec names it, as {@code file:line}
 * @param headers those it sets
 * @param secrets what it signs with, by the names it knows them by
 */
public record SigningModel(String className, String place, List<String> headers, List<AuthParameter> secrets) {

    public SigningModel {
        headers = List.copyOf(headers);
        secrets = List.copyOf(secrets);
    }
}
