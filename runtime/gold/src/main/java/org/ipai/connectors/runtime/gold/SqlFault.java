package org.ipai.connectors.runtime.gold;

import java.sql.SQLException;

/** What SQL states mean to those who operate the product (PostgreSQL manual, appendix A). */
final class SqlFault {

    private SqlFault() {}

    static String explain(SQLException fault, String place) {
        String state = String.valueOf(fault.getSQLState());
        String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        return switch (state) {
            case "08001" ->
                "database " + place + " cannot be reached (" + said
                        + "); check that it runs, and host and port in the database URL";
            case "28P01", "28000" -> "database " + place + " refuses the login; check user and password";
            case "3D000" -> "database " + place + " does not exist; create it or correct the database URL";
            case "25006" -> "database " + place + " takes no writes (a replica?); use the URL of the primary";
            case "42501" ->
                "a right is missing in database " + place + " (" + said
                        + "); grant CREATE on the database, or let this user own the schema gold";
            case "53100" -> "the disk of database " + place + " is full; free some space and run again";
            case "23505" -> "the silver table holds a primary key twice (" + said + "); rebuild it from bronze";
            case "23502" ->
                "a silver row has no value in a column of the primary key (" + said
                        + "); choose another primary key in the spec";
            default -> said + " (database " + place + ", SQL state " + state + ")";
        };
    }
}
