package org.ipai.connectors.generator.spec;

import java.util.List;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One configuration field.
 *
 * @param at its name in the file
 * @param type {@code string}, {@code integer}, {@code boolean}, {@code instant}, {@code date}, {@code secret},
 *     {@code string_list} or {@code secret_list}
 * @param description what it is for
 * @param defaultValue used where none is given
 * @param required whether a sync cannot run without it; false where there is a default
 * @param allowed {@code enum}: the only values taken, or empty
 */
public record ConfigFieldSpec(
        SourceLocation at,
        Text type,
        Text description,
        @Nullable Text defaultValue,
        boolean required,
        List<Text> allowed) {

    public ConfigFieldSpec {
        allowed = List.copyOf(allowed);
    }

    /** Whether its value must not be shown. */
    public boolean isSecret() {
        return type.value().equals("secret") || type.value().equals("secret_list");
    }
}
