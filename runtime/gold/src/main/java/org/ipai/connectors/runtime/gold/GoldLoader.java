package org.ipai.connectors.runtime.gold;

import org.apache.iceberg.Table;
import org.apache.iceberg.TableUtil;
import org.ipai.connectors.runtime.connector.StreamDescriptor;

/**
 * Makes gold's tables show what silver's hold. A load is one transaction together with the note of what it loaded: killed at
 * any point, it has not happened, and the next one does it.
 */
public final class GoldLoader {

    private static final int FIRST_VERSION_WITH_SEQUENCE_NUMBERS = 2;

    private final GoldDatabase database;
    private final GoldGuard guard;

    GoldLoader(GoldDatabase database, GoldGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * Brings a stream's gold table up to the current snapshot of its silver table, reading only data files added since the
     * last load. The gold table is created, and gets new columns, as needed.
     *
     * @throws RuntimeException of the guard, if it refuses
     * @throws GoldException saying what is wrong and what to do; gold then shows what it showed before
     */
    public GoldResult load(StreamDescriptor stream, Table silver) {
        if (TableUtil.formatVersion(silver) < FIRST_VERSION_WITH_SEQUENCE_NUMBERS) {
            throw new GoldException(
                    "silver table " + silver.name() + " is of Iceberg format version 1, whose changes cannot"
                            + " be told apart; upgrade it to version 2",
                    null);
        }
        silver.refresh();
        return database.inTransaction("gold table " + stream.silverTable(), guard, connection -> {
            new GoldLock(connection, guard).take(stream.silverTable());
            return new TableLoad(connection, stream, silver).run();
        });
    }

    /** Whether a stream has a gold table, so that views can be made over it. */
    public boolean isLoaded(StreamDescriptor stream) {
        return database.inTransaction(
                "gold table " + stream.silverTable(),
                connection -> !Sql.texts(
                                connection,
                                "select relname from pg_catalog.pg_class where oid = to_regclass('gold.' || quote_ident(?))",
                                stream.silverTable())
                        .isEmpty());
    }
}
