package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;

/**
 * Where a lakehouse lives.
 *
 * @param root the folder of its files
 * @param jdbcUrl the Postgres database that registers its tables
 * @param user who connects there
 * @param password the user's password
 */
public record LakehouseSettings(Path root, String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return "lakehouse at " + root + " (user " + user + ")";
    }
}
