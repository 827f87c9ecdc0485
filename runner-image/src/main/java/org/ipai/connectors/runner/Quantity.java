package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
final class Quantity {

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Quantity() {}

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** So many of what a noun in the singular names. */
    static String of(long value, String noun) {
        return count(value) + " " + noun + (value == 1 ? "" : "s");
    }

    /** Decimal units, one digit after the point. */
    static String bytes(long value) {
        double scaled = value;
        int unit = 0;
        while (scaled >= 1000 && unit < UNITS.length - 1) {
            scaled /= 1000;
            unit++;
        }
        return unit == 0 ? value + " B" : String.format(Locale.ROOT, "%.1f %s", scaled, UNITS[unit]);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
