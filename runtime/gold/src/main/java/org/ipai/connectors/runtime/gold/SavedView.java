package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that goes down with what it reads and is made again afterwards.
 *
 * @param statements make it again, with its options, comment and grants
 */
record SavedView(String schema, String name, List<String> statements) {

    SavedView {
        statements = List.copyOf(statements);
    }

    /** Views of ours are made from their spec again after each load. */
    private boolean isOurs() {
        return schema.equals("gold") && name.startsWith("gold_");
    }

    /** All views that directly or indirectly read a table or view of gold, each after those it reads. */
    static List<SavedView> dependingOn(Connection connection, String relation) throws SQLException {
        // With an empty path the definitions come out with all names qualified.
        Sql.execute(connection, "set local search_path = ''");
        try (PreparedStatement statement = connection.prepareStatement("""
                with recursive reader as (
                    select c.oid, 0 as depth from pg_catalog.pg_class c
                    where c.relnamespace = 'gold'::regnamespace and c.relname = ?
                    union
                    select r.ev_class, reader.depth + 1
                    from reader
                    join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::regclass
                        and d.refobjid = reader.oid and d.classid = 'pg_catalog.pg_rewrite'::regclass
                    join pg_catalog.pg_rewrite r on r.oid = d.objid and r.ev_class <> reader.oid
                )
                select n.nspname, c.relname, c.relkind, pg_get_viewdef(c.oid) as definition,
                    array_to_string(c.reloptions, ', ') as options, obj_description(c.oid, 'pg_class') as comment,
                    array(select format('grant %s on %I.%I to %s', g.privilege_type, n.nspname, c.relname,
                            case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end)
                        from aclexplode(c.relacl) g where g.grantee <> c.relowner) as grants
                from (select oid, max(depth) as depth from reader group by oid) as found
                join pg_catalog.pg_class c on c.oid = found.oid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where found.depth > 0 order by found.depth, n.nspname, c.relname""")) {
            statement.setString(1, relation);
            try (ResultSet rows = statement.executeQuery()) {
                List<SavedView> views = new ArrayList<>();
                while (rows.next()) {
                    views.add(read(rows, relation));
                }
                return views;
            }
        }
    }

    /** Statements that grant again what is granted on a view of gold. */
    static List<String> grants(Connection connection, String view) throws SQLException {
        return Sql.texts(connection, """
                select format('grant %s on gold.%I to %s', g.privilege_type, c.relname,
                    case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end)
                from pg_catalog.pg_class c cross join aclexplode(c.relacl) g
                where c.relnamespace = 'gold'::regnamespace and c.relname = ? and g.grantee <> c.relowner""", view);
    }

    private static SavedView read(ResultSet row, String relation) throws SQLException {
        String schema = row.getString("nspname");
        String name = row.getString("relname");
        String qualified = Identifiers.quoted(schema) + "." + Identifiers.quoted(name);
        if (!row.getString("relkind").equals("v")) {
            throw new GoldException(
                    qualified + " is no plain view and reads gold." + relation
                            + ", which must be made anew; drop it, run again and make it again",
                    null);
        }
        List<String> statements = new ArrayList<>();
        @Nullable String options = row.getString("options");
        statements.add("create view " + qualified + (options == null ? "" : " with (" + options + ")") + " as "
                + row.getString("definition"));
        @Nullable String comment = row.getString("comment");
        if (comment != null) {
            statements.add("comment on view " + qualified + " is " + Identifiers.literal(comment));
        }
        statements.addAll(List.of((String[]) row.getArray("grants").getArray()));
        return new SavedView(schema, name, statements);
    }

    void restore(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            for (String statement : statements) {
                Sql.execute(connection, statement);
            }
        } catch (SQLException e) {
            if (!isOurs()) {
                throw new GoldException(
                        "view " + schema + "." + name + " does not fit the changed tables of gold any more ("
                                + e.getMessage() + "); drop or change it and run again",
                        e);
            }
            connection.rollback(before);
        }
        // Within a savepoint a new table cannot be filled with frozen rows.
        connection.releaseSavepoint(before);
    }
}
