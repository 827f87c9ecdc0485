package org.ipai.connectors.runtime.connector;

import java.net.URI;
import java.util.List;

/** A connector bound to one provider account: where to send requests, how to sign them, which streams there are. */
public interface Source {

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

    /** How much the source may be asked, besides what its responses tell. */
    default List<Quota> quotas() {
        return List.of();
    }

    /** The streams in the spec's order. */
    List<SourceStream> streams();
}
