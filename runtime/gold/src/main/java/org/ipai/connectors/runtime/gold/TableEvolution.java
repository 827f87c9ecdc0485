package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a gold table what it ought to be. */
final class TableEvolution {

    /**
     * How much of a row may stay in the row itself. Postgres' own limit of a quarter of a page makes it compress the nested
     * columns of most API records and store them apart, which costs more than everything else in a load, and again at each
     * read; with this one, two rows fill a page.
     */
    private static final int ROW_BYTES = 4080;

    private final Connection connection;
    private final GoldTable wanted;

    /** What a table's rows are worth after its evolution. */
    enum Rows {
        /** The table was made in this transaction and has none. */
        NONE,
        /** A column is there whose values older rows lack. */
        INCOMPLETE,
        COMPLETE
    }

    TableEvolution(Connection connection, GoldTable wanted) {
        this.connection = connection;
        this.wanted = wanted;
    }

    /**
     * Creates the table, adds columns, or, if a type or the key has changed, makes it anew and its views with it.
     *
     * @param knownColumnId greatest silver column id when the table was last loaded; a column that is new here but not newer
     *     than that was renamed in silver
     */
    Rows evolve(int knownColumnId) throws SQLException {
        TableShape found = TableShape.read(connection, wanted.name());
        if (!found.exists()) {
            create();
            return Rows.NONE;
        }
        if (!found.canBecome(wanted)) {
            recreate();
            return Rows.NONE;
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
        boolean known = missing.stream().anyMatch(column -> column.silver().fieldId() <= knownColumnId);
        return known ? Rows.INCOMPLETE : Rows.COMPLETE;
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
        Sql.execute(
                connection,
                "create table " + table + " (\n  " + columns + key + "\n) with (toast_tuple_target = " + ROW_BYTES
                        + ")");
        Sql.execute(connection, "comment on table " + table + " is " + Identifiers.literal(wanted.description()));
        Sql.execute(connection, "alter table " + table + " enable row level security");
        // Evaluated at each query, so that the roles may be made later; others see no rows whatever they are granted.
        Sql.execute(connection, "create policy gold_readers on " + table + """
                 for select using (exists (
                    select from pg_catalog.pg_roles
                    where rolname in ('gold_reader', 'service_role') and pg_catalog.pg_has_role(oid, 'member')))""");
    }
}
