package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;

/** An address as psql and other Postgres clients take it, without the password. */
final class PsqlUrl {

    private PsqlUrl() {}

    static String of(EmbeddedDatabase server) {
        String address = server.jdbcUrl().substring("jdbc:postgresql://".length());
        return "postgresql://" + server.user() + "@" + address;
    }
}
