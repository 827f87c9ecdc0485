// Generated from connector-specs/shop/connector.yaml, sha256 ….
// Change the spec, not this file.
package org.ipai.connectors.shop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.BaseUrl;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Shop account.
 */
@Generated("org.ipai.connectors.generator")
final class ShopSource implements Source {

    private final URI baseUrl;
    private final ShopConfig config;
    private final Map<String, SourceApi> furtherApis;

    ShopSource(ShopConfig config) {
        this.config = config;
        this.baseUrl = BaseUrl.of("https://{site}.shop.example.com/{tenant}")
                .with("site", config.site())
                .with("tenant", config.tenant())
                .build();
        this.furtherApis = Map.ofEntries(Map.entry("admin", new ShopAdminApi(config)));
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public Authentication authentication() {
        return new Authentication.Bearer(config.token());
    }

    @Override
    public List<Parameter> headers() {
        return List.of(
                new Parameter("X-Tenant", config.tenant()));
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals("x-remaining", null,
                RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public Map<String, SourceApi> furtherApis() {
        return furtherApis;
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(new Stores(), new Orders(), new Members());
    }
}
