package org.ipai.connectors.runtime.control;

import java.util.List;

/** The connections: connectors configured for one provider account. */
public final class Connections {

    private final Database database;

    Connections(Database database) {
        this.database = database;
    }

    /**
     * The id of a connection, which is registered if it is new.
     *
     * @throws ControlPlaneException if a connection of that name belongs to another source type
     */
    public long ensure(String name, String sourceType) {
        Connected found = database.idempotently(connection -> {
            Sql.update(
                    connection,
                    "insert into ipai.connection (name, source_type) values (?, ?) on conflict (name) do nothing",
                    name,
                    sourceType);
            return Sql.one(
                    connection,
                    row -> new Connected(row.getLong("id"), row.getString("source_type")),
                    "select id, source_type from ipai.connection where name = ?",
                    name);
        });
        if (!found.sourceType().equals(sourceType)) {
            throw new ControlPlaneException("connection '" + name + "' belongs to source type '" + found.sourceType()
                    + "', not '" + sourceType + "'; give this one another name");
        }
        return found.id();
    }

    /** The names of the connections of a source type. */
    public List<String> named(String sourceType) {
        return database.idempotently(connection -> Sql.list(
                connection,
                row -> row.getString("name"),
                "select name from ipai.connection where source_type = ? order by name",
                sourceType));
    }

    private record Connected(long id, String sourceType) {}
}
