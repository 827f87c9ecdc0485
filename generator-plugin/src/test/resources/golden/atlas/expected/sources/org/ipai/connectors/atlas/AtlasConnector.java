// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Atlas connector. A made-up service whose responses hold records in every way but as an array of them.
 */
@Generated("org.ipai.connectors.generator")
public final class AtlasConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "atlas",
            "Atlas",
            "A made-up service whose responses hold records in every way but as an array of them.",
            "dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2",
            AtlasConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Currencies.DESCRIPTOR, Rates.DESCRIPTOR, Tags.DESCRIPTOR, OrderLines.DESCRIPTOR,
                    OrderLabels.DESCRIPTOR, Weather.DESCRIPTOR, Clicks.DESCRIPTOR, Views.DESCRIPTOR,
                    Comments.DESCRIPTOR),
            List.of());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new AtlasSource(AtlasConfig.from(config));
    }
}
