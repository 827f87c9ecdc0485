package org.ipai.connectors.generator.deploy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable that the runner reads a config field from.
 *
 * @param name such as {@code GITHUB_TOKEN}
 * @param field name of the field
 * @param description of the field, in one line
 * @param required whether a sync cannot run without it
 * @param defaultValue what counts where it is not set, or null
 */
record Variable(
        String name,
        String field,
        String description,
        boolean required,
        @Nullable String defaultValue) {

    static List<Variable> secrets(ConnectorModel connector) {
        return of(connector, field -> field.type().isSecret());
    }

    static List<Variable> settings(ConnectorModel connector) {
        return of(connector, field -> !field.type().isSecret());
    }

    private static List<Variable> of(ConnectorModel connector, Predicate<ConfigFieldModel> wanted) {
        return connector.config().stream()
                .filter(wanted)
                .map(field -> new Variable(
                        (connector.sourceType() + "_" + field.name()).toUpperCase(Locale.ROOT),
                        field.name(),
                        oneLine(field.description()),
                        field.required(),
                        field.defaultValue()))
                .toList();
    }

    /** The line of a file of variables: to fill in if required, else a comment. */
    String line() {
        if (required) {
            return name + "=";
        }
        return "#" + name + "=" + (defaultValue == null ? "" : oneLine(defaultValue));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
