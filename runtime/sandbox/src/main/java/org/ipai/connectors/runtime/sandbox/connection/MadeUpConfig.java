package org.ipai.connectors.runtime.sandbox.connection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Makes up a configuration that a connector takes and its sandbox lets in, whichever way of signing in is chosen. The same
 * connector gets the same values each time, but for private keys and days.
 */
public final class MadeUpConfig {

    /** The sandbox's records begin then; a cursor that starts here reads them all. */
    private static final String BEGINNING = "2021-01-01";

    private final UsedFields used;
    private final LocalDate today;

    private MadeUpConfig(UsedFields used, LocalDate today) {
        this.used = used;
        this.today = today;
    }

    /**
     * Values by config field.
     *
     * @param fields the connector's
     * @param given values that are taken over
     * @param today the last day of slices by date
     * @throws IllegalArgumentException if a value is given for a field that there is not
     */
    public static Map<String, String> of(
            List<ConfigField> fields, SandboxDefinition definition, Map<String, String> given, LocalDate today) {
        List<String> names = fields.stream().map(ConfigField::name).toList();
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("connector '" + definition.source() + "' has no config field '"
                            + name + "'; it has " + names);
                });
        MadeUpConfig config = new MadeUpConfig(UsedFields.of(definition), today);
        Map<String, String> values = new LinkedHashMap<>();
        for (ConfigField field : fields) {
            Optional.ofNullable(given.get(field.name()))
                    .or(() -> Optional.ofNullable(config.value(field)))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return values;
    }

    private @Nullable String value(ConfigField field) {
        String name = field.name();
        Optional<LocalDate> firstDay = used.firstDay(name, today);
        if (firstDay.isPresent()) {
            return date(field, firstDay.get().toString());
        }
        if (used.isPrivateKey(name)) {
            return PrivateKeys.pem();
        }
        if (used.isServiceAccount(name)) {
            return PrivateKeys.serviceAccount();
        }
        if (field.defaultValue() != null) {
            return field.defaultValue();
        }
        if (!field.allowedValues().isEmpty()) {
            return field.required() ? field.allowedValues().get(0) : null;
        }
        return field.required() || used.signs(name) || dependsOn(field) ? anything(field) : null;
    }

    /** Streams may need a text that is optional; numbers, times and flags rather leave records out. */
    private static boolean dependsOn(ConfigField field) {
        return switch (field.type()) {
            case STRING, STRING_LIST -> true;
            case INTEGER, BOOLEAN, INSTANT, DATE, SECRET, SECRET_LIST -> false;
        };
    }

    private static String anything(ConfigField field) {
        String text = "made-up-" + field.name().replace('_', '-');
        return switch (field.type()) {
            case STRING, SECRET -> text;
            case STRING_LIST, SECRET_LIST -> text + "-1," + text + "-2";
            case INTEGER -> "1";
            case BOOLEAN -> "true";
            case INSTANT, DATE -> date(field, BEGINNING);
        };
    }

    private static String date(ConfigField field, String day) {
        return switch (field.type()) {
            case INSTANT -> day + "T00:00:00Z";
            default -> day;
        };
    }
}
