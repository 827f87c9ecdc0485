package org.ipai.connectors.runtime.sandbox.connection;

import java.util.List;
import java.util.ServiceLoader;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.SourceConnector;

/** What the class path's connectors say of themselves. */
public final class InstalledConnector {

    private InstalledConnector() {}

    /**
     * The config fields of a connector.
     *
     * @throws IllegalArgumentException if it is not on the class path
     */
    public static List<ConfigField> configFields(String source) {
        return ServiceLoader.load(SourceConnector.class).stream()
                .map(connector -> connector.get().descriptor())
                .filter(descriptor -> descriptor.sourceType().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "connector '" + source + "' is not on the class path, so that no connection can be made up"))
                .configFields();
    }
}
