package org.ipai.connectors.runtime.lake;

import java.nio.file.Path;

/** Translates between local paths and the {@code file://} locations that table metadata holds. */
public final class Locations {

    private static final String SCHEME = "file:";

    private Locations() {}

    /** {@code file:///absolute/path}; characters stand for themselves, as table formats expect. */
    public static String of(Path path) {
        return SCHEME + "//" + path.toAbsolutePath().normalize();
    }

    /** The path of a location, with or without scheme. */
    public static Path path(String location) {
        if (!location.startsWith(SCHEME)) {
            return Path.of(location);
        }
        String rest = location.substring(SCHEME.length());
        return Path.of(rest.startsWith("//") ? rest.substring(2) : rest);
    }
}
