package org.ipai.connectors.runtime.lake;

import java.sql.Connection;
import java.sql.SQLException;

/** Says whether a writer may still change a table. Asked within the catalog's transaction that makes the change. */
@FunctionalInterface
public interface CommitGuard {

    /** For a table that nobody else writes. */
    CommitGuard NONE = transaction -> {};

    /**
     * Returns if the change may be made, and keeps that true until the transaction ends.
     *
     * @throws RuntimeException if it may not, saying why; nothing is then changed
     */
    void require(Connection transaction) throws SQLException;
}
