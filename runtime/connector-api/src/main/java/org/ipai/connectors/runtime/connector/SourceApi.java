package org.ipai.connectors.runtime.connector;

import java.net.URI;
import java.util.List;

/** One API of a source: where to send its requests, how to sign them, and what each of them carries. */
public interface SourceApi {

    /** Scheme, host and optional path prefix of every request; no query, no trailing slash. */
    URI baseUrl();

    Authentication authentication();

    /** Headers sent with every request, such as the API version. */
    List<Parameter> headers();

    RateLimitSignals rateLimitSignals();

    /** What to do about errors of all streams, after what a stream says itself; the first rule that matches decides. */
    default List<ErrorRule> errorRules() {
        return List.of();
    }

    /** How much the API may be asked, besides what its responses tell. */
    default List<Quota> quotas() {
        return List.of();
    }
}
