package org.ipai.connectors.runtime.sandbox.data;

import java.time.LocalDate;
import java.util.Map;

/**
 * What slices are made of besides records.
 *
 * @param config values of the connection, by config field; a list that is not among them is empty
 * @param today the last day of slices by date
 */
public record SliceSettings(Map<String, String> config, LocalDate today) {

    public SliceSettings {
        config = Map.copyOf(config);
    }

    /** A connection without configuration on the first day of 2025. */
    public static SliceSettings none() {
        return new SliceSettings(Map.of(), LocalDate.of(2025, 1, 1));
    }

    /** Without the values, some of which are secret. */
    @Override
    public String toString() {
        return "SliceSettings[config=" + config.keySet() + ", today=" + today + "]";
    }
}
