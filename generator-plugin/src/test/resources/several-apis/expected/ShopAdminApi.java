// Generated from connector-specs/shop/connector.yaml, sha256 ….
// Change the spec, not this file.
package org.ipai.connectors.shop;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.SourceApi;

/**
 * The API {@code admin} of a Shop account.
 */
@Generated("org.ipai.connectors.generator")
final class ShopAdminApi implements SourceApi {

    private static final URI BASE_URL = URI.create("https://admin.example.com/v2");

    private final ShopConfig config;

    ShopAdminApi(ShopConfig config) {
        this.config = config;
    }

    @Override
    public URI baseUrl() {
        return BASE_URL;
    }

    @Override
    public Authentication authentication() {
        return new Authentication.Bearer(config.adminToken());
    }

    @Override
    public List<Parameter> headers() {
        return List.of(
                new Parameter("X-Tenant", config.tenant()));
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals("x-admin-remaining", null,
                RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }
}
