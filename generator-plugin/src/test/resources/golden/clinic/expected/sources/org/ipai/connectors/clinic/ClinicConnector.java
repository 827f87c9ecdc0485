// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
package org.ipai.connectors.clinic;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Clinic connector. A made-up hospital whose records are written in ways of their own.
 */
@Generated("org.ipai.connectors.generator")
public final class ClinicConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "clinic",
            "Clinic",
            "A made-up hospital whose records are written in ways of their own.",
            "7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059",
            ClinicConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Patients.DESCRIPTOR, Visits.DESCRIPTOR),
            List.of());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new ClinicSource(ClinicConfig.from(config));
    }
}
