// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Nasty "*&#47;" account.
 */
@Generated("org.ipai.connectors.generator")
final class NastySource implements Source {

    private static final URI BASE_URL = URI.create("https://nasty.example/base");

    private final NastyConfig config;

    NastySource(NastyConfig config) {
        this.config = config;
    }

    @Override
    public URI baseUrl() {
        return BASE_URL;
    }

    @Override
    public Authentication authentication() {
        return config.token() == null ? new Authentication.None() : new Authentication.Bearer(config.token());
    }

    @Override
    public List<Parameter> headers() {
        List<Parameter> headers = new ArrayList<>();
        if (config.text() != null) {
            headers.add(new Parameter("X-\"Quoted\"", config.text()));
        }
        if ((config.count() == null ? null
                : "v" + java.lang.String.valueOf(config.count())) != null) {
            headers.add(new Parameter("X-Fixed", config.count() == null ? null
                    : "v" + java.lang.String.valueOf(config.count())));
        }
        return headers;
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals(null, null, RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(new Things(config), new Slices(config));
    }
}
