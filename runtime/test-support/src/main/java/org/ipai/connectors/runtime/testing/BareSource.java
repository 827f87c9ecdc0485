package org.ipai.connectors.runtime.testing;

import java.net.URI;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A source whose requests carry no credential and no header, and whose responses tell of no limit. */
public record BareSource(URI baseUrl, List<SourceStream> streams, List<Quota> quotas) implements Source {

    public BareSource {
        streams = List.copyOf(streams);
        quotas = List.copyOf(quotas);
    }

    public static BareSource of(URI baseUrl, SourceStream... streams) {
        return new BareSource(baseUrl, List.of(streams), List.of());
    }

    public BareSource with(Quota... all) {
        return new BareSource(baseUrl, streams, List.of(all));
    }

    @Override
    public Authentication authentication() {
        return new Authentication.None();
    }

    @Override
    public List<Parameter> headers() {
        return List.of();
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return RateLimitSignals.none();
    }
}
