package org.ipai.connectors.runtime.testing;

import java.net.URI;
import java.util.List;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;

/** A connector of given streams that needs no configuration. */
public record BareConnector(String sourceType, List<SourceStream> streams) implements SourceConnector {

    public BareConnector {
        streams = List.copyOf(streams);
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor(
                sourceType,
                "Bare",
                "Some streams.",
                "00",
                List.of(),
                "0 0 * * *",
                SlaTier.STANDARD,
                streams.stream().map(SourceStream::descriptor).toList(),
                List.of());
    }

    @Override
    public Source open(ConfigValues config) {
        return new BareSource(URI.create("https://" + sourceType + ".example"), streams, List.of());
    }
}
