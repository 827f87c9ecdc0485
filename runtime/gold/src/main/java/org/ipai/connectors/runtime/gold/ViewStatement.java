package org.ipai.connectors.runtime.gold;

import java.sql.SQLException;
import org.ipai.connectors.runtime.connector.GoldView;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The statement that makes a view.
 *
 * @param head what stands before the query
 */
record ViewStatement(GoldView view, String head) {

    /** CREATE OR REPLACE VIEW cannot drop, rename or retype a column: invalid_table_definition. */
    private static final String CHANGES_COLUMNS = "42P16";

    private static final int FIRST_VERSION_WITH_INVOKER = 15;

    static ViewStatement of(GoldView view, int serverVersion) {
        // With security_invoker the row-level security of the tables holds for whoever asks, not for the view's owner.
        String options = serverVersion >= FIRST_VERSION_WITH_INVOKER ? " with (security_invoker = true)" : "";
        return new ViewStatement(view, "create or replace view " + Identifiers.inGold(view.name()) + options + " as\n");
    }

    String create() {
        return head + view.query();
    }

    String comment() {
        return "comment on view " + Identifiers.inGold(view.name()) + " is " + Identifiers.literal(view.description());
    }

    static boolean changesColumns(SQLException fault) {
        return CHANGES_COLUMNS.equals(fault.getSQLState());
    }

    /** {@code view <name>, line 3, column 12: <what Postgres says> (<its hint>)}. */
    String explain(SQLException fault) {
        ServerErrorMessage server = fault instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        if (server == null) {
            return "view " + view.name() + ": " + fault.getMessage();
        }
        String hint = server.getHint() == null ? "" : " (" + server.getHint() + ")";
        return "view " + view.name() + place(server.getPosition() - 1 - head.length()) + ": " + server.getMessage()
                + hint;
    }

    /** A position in the query as people count it; none if it lies outside. */
    private String place(int offset) {
        if (offset < 0 || offset > view.query().length()) {
            return "";
        }
        String before = view.query().substring(0, offset);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = offset - before.lastIndexOf('\n');
        return ", line " + line + ", column " + column;
    }
}
