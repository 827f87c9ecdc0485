// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Desk account.
 */
@Generated("org.ipai.connectors.generator")
final class DeskSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.desk.example");

    private final DeskConfig config;

    DeskSource(DeskConfig config) {
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
        return List.of(new Agents(), new Teams(), new Tickets(config), new FoundTickets(config),
                new Visits(), new Macros(), new Notes(), new Calls(), new Ratings(),
                new Events(config), new Changes());
    }
}
