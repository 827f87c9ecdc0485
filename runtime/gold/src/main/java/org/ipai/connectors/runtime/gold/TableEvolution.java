package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a gold table what it ought to be. */
final class TableEvolution {

    private final Connection connection;
    private final GoldTable wanted;

    TableEvolution(Connection connection, GoldTable wanted) {
        this.connection = connection;
        this.wanted = wanted;
    }

    /**
     * Creates the table, adds columns, or, if a type or the key has changed, makes it anew and its views with it.
     *
     * @param knownColumnId greatest silver column id when the table was last loaded; a column that is new here but not newer
     *     than that was renamed in silver
     * @return whether all rows must be loaded
     */
    boolean evolve(int knownColumnId) throws SQLException {
        TableShape found = TableShape.read(connection, wanted.name());
        if (!found.exists()) {
            create();
            return true;
        }
        if (!found.canBecome(wanted)) {
            recreate();
            return true;
        }
        List<GoldColumn> missing = found.missing(wanted);
        if (!missing.isEmpty()) {
            Sql.execute(
                    connection,
                    missing.stream()
                            .map(column -> "add column " + column.definition())
                            .collect(Collectors.joining(
                                    ", ", "alter table " + Identifiers.inGold(wanted.name()) + " ", "")));
        }
        return missing.stream().anyMatch(column -> column.silver().fieldId() <= knownColumnId);
    }

    private void recreate() throws SQLException {
        List<SavedView> dependents = SavedView.dependingOn(connection, wanted.name());
        Sql.execute(connection, "drop table " + Identifiers.inGold(wanted.name()) + " cascade");
        create();
        for (SavedView view : dependents) {
            view.restore(connection);
        }
    }

    private void create() throws SQLException {
        String table = Identifiers.inGold(wanted.name());
        String columns = wanted.columns().stream().map(GoldColumn::definition).collect(Collectors.joining(",\n  "));
        String key = wanted.hasKey() ? ",\n  primary key (" + Identifiers.quoted(wanted.key()) + ")" : "";
        Sql.execute(connection, "create table " + table + " (\n  " + columns + key + "\n)");
        Sql.execute(connection, "comment on table " + table + " is " + Identifiers.literal(wanted.description()));
        Sql.execute(connection, "alter table " + table + " enable row level security");
        // Evaluated at each query, so that the roles may be made later; others see no rows whatever they are granted.
        Sql.execute(connection, "create policy gold_readers on " + table + """
                 for select using (exists (
                    select from pg_catalog.pg_roles
                    where rolname in ('gold_reader', 'service_role') and pg_catalog.pg_has_role(oid, 'member')))""");
    }
}
