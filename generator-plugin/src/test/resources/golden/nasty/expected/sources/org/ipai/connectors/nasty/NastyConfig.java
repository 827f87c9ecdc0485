// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of a Nasty "*&#47;" connection.
 *
 * @param text Ends *&#47; here, "quotes" &#92;u002a/ &#123;&#64;link Object&#125; &lt;b&gt; &amp; &#64;author $T $$ é 漢字 🦊 `a|b`
 * @param count How many.
 * @param limit At most.
 * @param flag Whether.
 * @param values When.
 * @param token Secret.
 */
@Generated("org.ipai.connectors.generator")
public record NastyConfig(
        java.lang. @Nullable String text,
        @Nullable Long count,
        long limit,
        boolean flag,
        @Nullable Instant values,
        @Nullable Secret token) {

    static final List<ConfigField> FIELDS = List.of(
            new ConfigField("text", ConfigType.STRING, "Ends */ here, \"quotes\" \\u002a/ {@link Object} <b> & @author $T $$ \n"
                    + "\n"
                    + " é 漢字 🦊 `a|b`", false, null, List.of("\"", "\\")),
            new ConfigField("count", ConfigType.INTEGER, "How many.", false, null, List.of()),
            new ConfigField("limit", ConfigType.INTEGER, "At most.", false, "5", List.of()),
            new ConfigField("flag", ConfigType.BOOLEAN, "Whether.", false, null, List.of()),
            new ConfigField("values", ConfigType.INSTANT, "When.", false, null, List.of()),
            new ConfigField("token", ConfigType.SECRET, "Secret.", false, null, List.of()));

    /**
     * Reads the configuration.
     *
     * @throws InvalidConfigException naming every fault
     */
    public static NastyConfig from(ConfigValues values) {
        NastyConfig config = new NastyConfig(values.optionalText("text"),
                values.optionalInteger("count"), values.integer("limit"), values.bool("flag"),
                values.optionalInstant("values"), values.optionalSecret("token"));
        values.throwIfInvalid();
        return config;
    }
}
