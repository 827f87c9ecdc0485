// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.net.URI;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * One Clinic account.
 */
@Generated("org.ipai.connectors.generator")
final class ClinicSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.clinic.example");

    private final ClinicConfig config;

    ClinicSource(ClinicConfig config) {
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
        return List.of(new Patients(config), new Visits());
    }
}
