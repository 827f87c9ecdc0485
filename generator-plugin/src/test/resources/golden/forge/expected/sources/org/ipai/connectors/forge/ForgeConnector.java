// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Forge connector. Repositories of an owner with their issues.
 */
@Generated("org.ipai.connectors.generator")
public final class ForgeConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "forge",
            "Forge",
            "Repositories of an owner with their issues.",
            "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
            ForgeConfig.FIELDS,
            "0 */6 * * *",
            SlaTier.STANDARD,
            List.of(Repositories.DESCRIPTOR, Issues.DESCRIPTOR),
            goldViews());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new ForgeSource(ForgeConfig.from(config));
    }

    private static List<GoldView> goldViews() {
        return List.of(
                new GoldView(
                        "gold_engineering_issue_resolution",
                        "How long do issues stay open?",
                        List.of("issues"),
                        """
                        SELECT state, count(*) AS issues
                        FROM forge_issues

                        GROUP BY state
                        """));
    }
}
