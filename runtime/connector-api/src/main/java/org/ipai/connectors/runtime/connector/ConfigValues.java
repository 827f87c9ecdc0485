package org.ipai.connectors.runtime.connector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a connection as text by field name, checked against a connector's fields. Reading never throws;
 * faults gather until {@link #throwIfInvalid()}, so that a user sees all of them at once.
 */
public final class ConfigValues {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, ConfigField> fields = new LinkedHashMap<>();

    /**
     * @param fields the fields the connector takes
     * @param given text by field name; secrets in clear
     */
    public ConfigValues(List<ConfigField> fields, Map<String, String> given) {
        for (ConfigField field : fields) {
            this.fields.put(field.name(), field);
        }
        given.forEach((name, value) -> accept(name, value));
        for (ConfigField field : fields) {
            if (!values.containsKey(field.name())) {
                complete(field);
            }
        }
    }

    private void accept(String name, String value) {
        ConfigField field = fields.get(name);
        if (field == null) {
            faults.add("config '" + name + "' is not known to this connector; it takes " + fields.keySet());
        } else if (field.type().isList() && !isList(value)) {
            faults.add(
                    "config '" + name + "' starts like a JSON array but is none; write [\"one\", \"two\"] or one,two");
        } else if (!isAllowed(field, value)) {
            String shown = field.type().isSecret() ? "" : ", '" + value + "'";
            faults.add("config '" + name + "' has a value that is not allowed" + shown + "; use one of "
                    + field.allowedValues());
        } else {
            values.put(name, value);
        }
    }

    private static boolean isAllowed(ConfigField field, String value) {
        List<String> given = field.type().isList() ? TextList.parse(value) : List.of(value);
        return field.allowedValues().isEmpty() || field.allowedValues().containsAll(given);
    }

    private static boolean isList(String value) {
        try {
            TextList.parse(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void complete(ConfigField field) {
        if (field.defaultValue() != null) {
            values.put(field.name(), field.defaultValue());
        } else if (field.required() && faults.stream().noneMatch(fault -> fault.contains("'" + field.name() + "'"))) {
            faults.add("config '" + field.name() + "' is missing: " + field.description());
        }
    }

    /** The text of a required value; empty if it is missing, which is already recorded as a fault. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public @Nullable String optionalText(String name) {
        return values.get(name);
    }

    public Secret secret(String name) {
        return Secret.ofConfig(name, text(name));
    }

    public @Nullable Secret optionalSecret(String name) {
        String value = values.get(name);
        return value == null ? null : Secret.ofConfig(name, value);
    }

    /** The entries of a list, in order; of a required one at least one. */
    public List<String> texts(String name) {
        List<String> entries = TextList.parse(text(name));
        ConfigField field = fields.get(name);
        if (entries.isEmpty() && values.containsKey(name) && field != null && field.required()) {
            faults.add("config '" + name + "' has no entries; write at least one, such as [\"one\"]");
        }
        return entries;
    }

    /** The entries of a list of secrets, in order; their origin counts from 1. */
    public List<Secret> secrets(String name) {
        List<Secret> secrets = new ArrayList<>();
        texts(name).forEach(entry -> secrets.add(Secret.ofConfig(name + "[" + (secrets.size() + 1) + "]", entry)));
        return List.copyOf(secrets);
    }

    /**
     * Records a fault for each of these fields that has no value.
     *
     * @param use what they are needed for, such as {@code github_app}
     */
    public void require(String use, String... names) {
        for (String name : names) {
            ConfigField field = fields.get(name);
            if (text(name).isBlank() && field != null && !field.required()) {
                faults.add("config '" + name + "' is missing, which " + use + " needs: " + field.description());
            }
        }
    }

    public long integer(String name) {
        Long value = optionalInteger(name);
        return value == null ? 0 : value;
    }

    public @Nullable Long optionalInteger(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            faults.add("config '" + name + "' is '" + value + "'; write a whole number");
            return null;
        }
    }

    public boolean bool(String name) {
        String value = text(name);
        if (values.containsKey(name) && !value.equals("true") && !value.equals("false")) {
            faults.add("config '" + name + "' is '" + value + "'; write true or false");
        }
        return value.equals("true");
    }

    public Instant instant(String name) {
        Instant value = optionalInstant(name);
        return value == null ? Instant.EPOCH : value;
    }

    public @Nullable Instant optionalInstant(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            faults.add("config '" + name + "' is '" + value + "'; write an instant such as 2024-01-01T00:00:00Z");
            return null;
        }
    }

    public LocalDate date(String name) {
        LocalDate value = optionalDate(name);
        return value == null ? LocalDate.EPOCH : value;
    }

    public @Nullable LocalDate optionalDate(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            faults.add("config '" + name + "' is '" + value + "'; write a date such as 2024-01-01");
            return null;
        }
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidConfigException if anything was wrong so far
     */
    public void throwIfInvalid() {
        if (!faults.isEmpty()) {
            throw new InvalidConfigException(faults);
        }
    }
}
