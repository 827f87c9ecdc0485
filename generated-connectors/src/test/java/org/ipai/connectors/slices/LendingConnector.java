package org.ipai.connectors.slices;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A library's shelves, and what was lent from each. */
record LendingConnector(List<SourceStream> streams) implements SourceConnector {

    static TestedConnector tested() {
        return new TestedConnector(
                new LendingConnector(List.of(LendingStream.SHELVES, LendingStream.LOANS)),
                Map.of(),
                Map.of(),
                0,
                Map.of(),
                Map.of(),
                "",
                Pattern.compile("(?!)"));
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor(
                "lending",
                "Lending",
                "Shelves and loans.",
                "00",
                List.of(),
                "0 0 * * *",
                SlaTier.STANDARD,
                streams.stream().map(SourceStream::descriptor).toList(),
                List.of());
    }

    @Override
    public Source open(ConfigValues config) {
        return new LendingSource(streams);
    }

    private record LendingSource(List<SourceStream> streams) implements Source {

        @Override
        public URI baseUrl() {
            return URI.create("https://lending.example");
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
}
