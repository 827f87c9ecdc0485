// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Depot account.
 */
@Generated("org.ipai.connectors.generator")
final class DepotSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.depot.example");

    private final DepotConfig config;

    DepotSource(DepotConfig config) {
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
        return List.of(new Parcels(), new Account(), new Events());
    }
}
