package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One API of a provider, together with what it takes from the top level of the spec.
 *
 * @param at its name in the file; the file's start for the API that the top level describes
 * @param name as in the spec; {@link #DEFAULT} for the API that the top level describes
 * @param document its document
 * @param baseUrl root of its requests; may hold expressions over the config
 * @param auth how its requests are signed
 * @param headers headers of every request, values may hold expressions
 * @param rateLimit where it tells its limits
 * @param errors what to do about errors of all its streams, in order
 * @param quotas how much it may be asked
 * @param pagination default for its streams
 * @param signing the hook that signs its requests after {@code auth}, or null
 */
public record ApiSpec(
        SourceLocation at,
        String name,
        DocumentSpec document,
        Text baseUrl,
        AuthSpec auth,
        Map<String, Text> headers,
        @Nullable RateLimitSpec rateLimit,
        List<ErrorRuleSpec> errors,
        List<QuotaSpec> quotas,
        @Nullable PaginationSpec pagination,
        @Nullable SigningHookSpec signing) {

    public ApiSpec {
        errors = List.copyOf(errors);
        quotas = List.copyOf(quotas);
    }

    /** Name of the API that the top level describes. */
    public static final String DEFAULT = "";
}
