// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
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
            "dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000",
            DepotConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Parcels.DESCRIPTOR, Account.DESCRIPTOR, Events.DESCRIPTOR),
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
