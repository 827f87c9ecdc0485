package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A {@link TestSource} with error rules and quotas. */
public record RuledSource(TestSource source, List<ErrorRule> errorRules, List<Quota> quotas) implements Source {

    public static RuledSource at(URI baseUrl) {
        return new RuledSource(TestSource.at(baseUrl), List.of(), List.of());
    }

    public RuledSource with(ErrorRule... rules) {
        return new RuledSource(source, List.of(rules), quotas);
    }

    public RuledSource with(Quota... all) {
        return new RuledSource(source, errorRules, List.of(all));
    }

    @Override
    public URI baseUrl() {
        return source.baseUrl();
    }

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
    public List<SourceStream> streams() {
        return source.streams();
    }
}
