package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.jspecify.annotations.Nullable;

/**
 * A configuration field.
 *
 * @param name as in the spec
 * @param javaName component name of the config record
 * @param type how it is read
 * @param description for people
 * @param required no default and must be given
 * @param defaultValue used where none is given
 * @param allowed only values taken, or empty
 */
public record ConfigFieldModel(
        String name,
        String javaName,
        ConfigType type,
        String description,
        boolean required,
        @Nullable String defaultValue,
        List<String> allowed) {

    public ConfigFieldModel {
        allowed = List.copyOf(allowed);
    }
}
