package org.ipai.connectors.generator.model;

import java.util.List;

/**
 * The authenticator of an API.
 *
 * @param className with package
 * @param place where the spec names it, as {@code file:line}
 * @param secrets what it signs with, by the names it knows them by
 */
public record SigningModel(String className, String place, List<AuthParameter> secrets) {

    public SigningModel {
        secrets = List.copyOf(secrets);
    }
}
