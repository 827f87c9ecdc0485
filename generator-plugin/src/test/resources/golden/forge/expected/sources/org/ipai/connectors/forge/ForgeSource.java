// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Forge account.
 */
@Generated("org.ipai.connectors.generator")
final class ForgeSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.forge.example");

    private final ForgeConfig config;

    ForgeSource(ForgeConfig config) {
        this.config = config;
    }

    @Override
    public URI baseUrl() {
        return BASE_URL;
    }

    @Override
    public Authentication authentication() {
        return new Authentication.Bearer(config.token());
    }

    @Override
    public List<Parameter> headers() {
        return List.of(
                new Parameter("Accept", "application/json"),
                new Parameter("X-Api-Version", "2022-11-28"));
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals("x-ratelimit-remaining", "x-ratelimit-reset",
                RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(new Repositories(config), new Issues(config));
    }
}
