package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.hook.SignedApi;
import org.ipai.connectors.runtime.hook.Signing;
import org.jspecify.annotations.Nullable;

/**
 * A source whose requests go to another host: a sandbox, or a provider's installation at a customer. Further APIs are
 * looked for below that host, each at {@code /_apis/<name>}, where sandboxes have them.
 */
public record RebasedSource(Source source, URI baseUrl) implements Source, SignedApi {

    @Override
    public Authentication authentication() {
        return authentication(source, baseUrl);
    }

    @Override
    public @Nullable Signing signing() {
        return Signing.of(source);
    }

    @Override
    public List<Parameter> headers() {
        return source.headers();
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return source.rateLimitSignals();
    }

    @Override
    public List<ErrorRule> errorRules() {
        return source.errorRules();
    }

    @Override
    public List<Quota> quotas() {
        return source.quotas();
    }

    @Override
    public Map<String, SourceApi> furtherApis() {
        Map<String, SourceApi> rebased = new LinkedHashMap<>();
        source.furtherApis()
                .forEach((name, api) -> rebased.put(name, new Api(api, URI.create(baseUrl + "/_apis/" + name))));
        return rebased;
    }

    @Override
    public List<SourceStream> streams() {
        return source.streams();
    }

    /** A server on this machine is a sandbox, which plays the hosts that give out tokens as well. */
    private static Authentication authentication(SourceApi api, URI baseUrl) {
        Authentication authentication = api.authentication();
        return SourceAddress.isLoopback(baseUrl) ? authentication.withTokensFrom(baseUrl) : authentication;
    }

    private record Api(SourceApi api, URI baseUrl) implements SignedApi {

        @Override
        public Authentication authentication() {
            return RebasedSource.authentication(api, baseUrl);
        }

        @Override
        public @Nullable Signing signing() {
            return Signing.of(api);
        }

        @Override
        public List<Parameter> headers() {
            return api.headers();
        }

        @Override
        public RateLimitSignals rateLimitSignals() {
            return api.rateLimitSignals();
        }

        @Override
        public List<ErrorRule> errorRules() {
            return api.errorRules();
        }

        @Override
        public List<Quota> quotas() {
            return api.quotas();
        }
    }
}
