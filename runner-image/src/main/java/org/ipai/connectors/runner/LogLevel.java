package org.ipai.connectors.runner;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much a line of the log matters. */
enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR;

    private static final List<String> STATUSES_TO_LOOK_AT =
            List.of("succeeded_with_gaps", "deferred", "interrupted", "skipped");

    /** An event's level: what its status says, or what its name does. */
    static LogLevel ofEvent(String name, Map<String, ?> values) {
        String status = String.valueOf(values.get("status"));
        if (name.endsWith("_failed") || name.equals("error") || status.equals("failed")) {
            return ERROR;
        }
        boolean isWarning = name.equals("warning")
                || name.endsWith("_deferred")
                || name.startsWith("interrupt")
                || name.equals("killed")
                || STATUSES_TO_LOOK_AT.contains(status);
        return isWarning ? WARN : INFO;
    }

    /** Of the levels that java.util.logging has. */
    static LogLevel of(java.util.logging.Level level) {
        if (level.intValue() >= java.util.logging.Level.SEVERE.intValue()) {
            return ERROR;
        }
        if (level.intValue() >= java.util.logging.Level.WARNING.intValue()) {
            return WARN;
        }
        return level.intValue() >= java.util.logging.Level.INFO.intValue() ? INFO : DEBUG;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
