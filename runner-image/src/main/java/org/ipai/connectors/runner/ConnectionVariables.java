package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What environment variables say of a connection, for where neither a command line nor a connection file does: a container
 * that is configured by its environment needs no file.
 *
 * @param environment variables by name; an empty one counts as not set
 */
record ConnectionVariables(Map<String, String> environment) {

    static ConnectionVariables ofProcess() {
        return new ConnectionVariables(System.getenv());
    }

    /** Name under which state is kept, or null. */
    @Nullable
    String connection() {
        return find("IPAI_CONNECTION");
    }

    /** Folder of bronze and silver, or null. */
    @Nullable
    Path lakehouse() {
        String folder = find("IPAI_LAKEHOUSE");
        return folder == null ? null : Path.of(folder);
    }

    /** JDBC URL of the control plane, or null. */
    @Nullable
    String databaseUrl() {
        return find("IPAI_DATABASE_URL");
    }

    private @Nullable String find(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
