// Generated from connector.yaml, sha256 80e90512f42379ade21d8f7ed8f34d0e8afba99ae7845cc15d199179c908473b.
// Change the spec, not this file.
package org.ipai.connectors.depot;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Depot connector. A made-up parcel service whose records need a hand before they are kept.
 */
@Generated("org.ipai.connectors.generator")
public final class DepotConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "depot",
            "Depot",
            "A made-up parcel service whose records need a hand before they are kept.",
            "80e90512f42379ade21d8f7ed8f34d0e8afba99ae7845cc15d199179c908473b",
            DepotConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Parcels.DESCRIPTOR),
            List.of());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new DepotSource(DepotConfig.from(config));
    }
}
