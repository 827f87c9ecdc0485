// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/**
 * The Nasty "*&#47;" connector. Ends *&#47; here, "quotes" &#92;u002a/ &#123;&#64;link Object&#125; &lt;b&gt; &amp; &#64;author $T $$ é 漢字 🦊 `a|b`
 */
@Generated("org.ipai.connectors.generator")
public final class NastyConnector implements SourceConnector {

    private static final ConnectorDescriptor DESCRIPTOR = new ConnectorDescriptor(
            "nasty",
            "Nasty \"*/\"",
            "Ends */ here, \"quotes\" \\u002a/ {@link Object} <b> & @author $T $$ \n"
                    + "\n"
                    + " é 漢字 🦊 `a|b`",
            "00",
            NastyConfig.FIELDS,
            "0 0 * * *",
            SlaTier.BEST_EFFORT,
            List.of(Things.DESCRIPTOR, Slices.DESCRIPTOR),
            goldViews());

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Source open(ConfigValues config) {
        return new NastySource(NastyConfig.from(config));
    }

    private static List<GoldView> goldViews() {
        return List.of(
                new GoldView(
                        "gold_nasty_view",
                        "Ends */ here, \"quotes\" \\u002a/ {@link Object} <b> & @author $T $$ \n"
                                + "\n"
                                + " é 漢字 🦊 `a|b`",
                        List.of("things"),
                        """
                        SELECT '\"\"\""', '\\n', 'tab\there '\s
                        \tFROM nasty_things  \s
                          -- no line end 漢字\
                        """));
    }
}
