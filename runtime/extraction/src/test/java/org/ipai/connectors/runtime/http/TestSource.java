package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A source with a token, one header and GitHub's rate-limit headers. */
public record TestSource(URI baseUrl, Authentication authentication) implements Source {

    public static final String TOKEN = "tok-5ecret";

    public static TestSource at(URI baseUrl) {
        return new TestSource(baseUrl, new Authentication.Bearer(Secret.of(TOKEN)));
    }

    @Override
    public List<Parameter> headers() {
        return List.of(new Parameter("X-Api-Version", "7"));
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals("x-ratelimit-remaining", "x-ratelimit-reset", ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public List<SourceStream> streams() {
        return List.of();
    }
}
