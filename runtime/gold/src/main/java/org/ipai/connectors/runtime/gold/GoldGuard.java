package org.ipai.connectors.runtime.gold;

import java.sql.Connection;
import java.sql.SQLException;

/** Says whether this process may still change what it was about to change. Asked in the transaction that makes the change. */
@FunctionalInterface
public interface GoldGuard {

    /** For those whom nobody else comes between. */
    GoldGuard NONE = transaction -> {};

    /**
     * Returns if the change may be made, and keeps that true until the transaction ends.
     *
     * @throws RuntimeException if it may not, saying why; nothing is then changed
     */
    void require(Connection transaction) throws SQLException;
}
