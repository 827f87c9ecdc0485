// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.keys;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Keys connector. Repositories of an owner with their issues.
 */
@Generated("org.ipai.connectors.generator")
public final class KeysConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "keys",
            "Keys",
            "Repositories of an owner with their issues.",
            "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
            KeysConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Repositories.DESCRIPTOR),
            List.of());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new KeysSource(KeysConfig.from(config));
    }
}
