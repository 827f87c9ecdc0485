package org.ipai.connectors.runner;

import java.net.URI;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A source whose requests go to another host: a sandbox, or a provider's installation at a customer. */
record RebasedSource(Source source, URI baseUrl) implements Source {

    @Override
    public Authentication authentication() {
        return source.authentication();
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
    public List<SourceStream> streams() {
        return source.streams();
    }
}
