// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Atlas account.
 */
@Generated("org.ipai.connectors.generator")
final class AtlasSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.atlas.example");

    private final AtlasConfig config;

    AtlasSource(AtlasConfig config) {
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
        return List.of();
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals(null, null, RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(new Currencies(), new Rates(), new Tags(), new OrderLines(),
                new OrderLabels(), new Weather(), new Clicks(), new Views(), new Comments());
    }
}
