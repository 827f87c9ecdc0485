package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One configuration value a connector takes.
 *
 * @param name as written in the spec and in configuration files
 * @param type how the text is read
 * @param description what it is for, for people
 * @param required whether a sync cannot run without it; false if there is a default
 * @param defaultValue used where none is given
 * @param allowedValues the only values taken, or empty for any
 */
public record ConfigField(
        String name,
        ConfigType type,
        String description,
        boolean required,
        @Nullable String defaultValue,
        List<String> allowedValues) {

    public ConfigField {
        allowedValues = List.copyOf(allowedValues);
    }
}
