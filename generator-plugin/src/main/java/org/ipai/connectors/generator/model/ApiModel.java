package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.jspecify.annotations.Nullable;

/**
 * One API of a provider, resolved.
 *
 * @param name as in the spec; empty for the default one
 * @param className Java class of the API; the default one's is the source's
 * @param document the provider document
 * @param baseUrl root of its requests, without a trailing slash: a text, or one with config fields in it
 * @param auth how its requests are signed
 * @param headers headers of every request
 * @param rateLimit where it tells its limits
 * @param errors what to do about errors of all its streams, in order
 * @param quotas how much it may be asked
 * @param signing the hook that signs its requests after {@code auth}, or null
 */
public record ApiModel(
        String name,
        String className,
        DocumentModel document,
        Expression baseUrl,
        AuthModel auth,
        List<HeaderModel> headers,
        RateLimitSignals rateLimit,
        List<ErrorRule> errors,
        List<Quota> quotas,
        @Nullable SigningModel signing) {

    public ApiModel {
        headers = List.copyOf(headers);
        errors = List.copyOf(errors);
        quotas = List.copyOf(quotas);
    }
}
