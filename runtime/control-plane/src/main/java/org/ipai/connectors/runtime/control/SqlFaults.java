package org.ipai.connectors.runtime.control;

import java.sql.SQLException;
import java.util.Set;

/** What SQL states mean to those who operate the product (PostgreSQL manual, appendix A). */
final class SqlFaults {

    private static final Set<String> ENDED_BY_SERVER = Set.of("57P01", "57P02", "57P03", "57P05");
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private SqlFaults() {}

    /** Whether the session is gone, and with it whatever it had not committed. */
    static boolean isConnectionLost(SQLException fault) {
        String state = state(fault);
        return state.startsWith("08") || ENDED_BY_SERVER.contains(state);
    }

    /** Whether the server undid the transaction and suggests to repeat it. */
    static boolean isUndone(SQLException fault) {
        return TRY_AGAIN.contains(state(fault));
    }

    static ControlPlaneException explain(SQLException fault, DatabaseLogin login) {
        SQLException cause = mostTelling(fault);
        return new ControlPlaneException("database " + login.place() + ": " + text(cause, login), cause);
    }

    private static String text(SQLException fault, DatabaseLogin login) {
        String state = state(fault);
        String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return switch (state) {
            case "28P01", "28000" ->
                "refuses the login of user '" + login.user()
                        + "'; check user and password, and that the server's pg_hba.conf lets this host in";
            case "3D000" -> "does not exist; create it or correct the database URL";
            case "25006" -> "takes no writes (a replica, or a read-only mode); use the URL of the primary";
            case "42501" ->
                "user '" + login.user() + "' lacks a right (" + said
                        + "); grant CREATE on the database, or apply the migrations as the owner and let this user own the"
                        + " schema ipai";
            case "53100" -> "its disk is full; free some space and run again, state up to here is saved";
            case "53300" -> "takes no more connections; end some sessions or raise max_connections";
            case "57P03" -> "is starting up or shutting down; run again in a moment";
            default ->
                state.startsWith("08")
                        ? "cannot be reached (" + said + "); check that it runs, and host and port in the database URL"
                        : said + " (SQL state " + state + ")";
        };
    }

    /** The pool wraps the driver's own exception. */
    private static SQLException mostTelling(SQLException fault) {
        return fault.getSQLState() == null && fault.getCause() instanceof SQLException cause ? cause : fault;
    }

    private static String state(SQLException fault) {
        String state = mostTelling(fault).getSQLState();
        return state == null ? "" : state;
    }
}
