// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
package org.ipai.connectors.desk;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Desk connector. A made-up help desk that pages in every way.
 */
@Generated("org.ipai.connectors.generator")
public final class DeskConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "desk",
            "Desk",
            "A made-up help desk that pages in every way.",
            "a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546",
            DeskConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Agents.DESCRIPTOR, Teams.DESCRIPTOR, Tickets.DESCRIPTOR,
                    FoundTickets.DESCRIPTOR, Visits.DESCRIPTOR, Macros.DESCRIPTOR, Notes.DESCRIPTOR,
                    Calls.DESCRIPTOR, Ratings.DESCRIPTOR, Events.DESCRIPTOR, Changes.DESCRIPTOR),
            List.of());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new DeskSource(DeskConfig.from(config));
    }
}
