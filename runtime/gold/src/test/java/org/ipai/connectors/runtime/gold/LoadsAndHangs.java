package org.ipai.connectors.runtime.gold;

import java.nio.file.Path;

/** Loads a silver table whose second data file never comes. */
final class LoadsAndHangs {

    private LoadsAndHangs() {}

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.at(arguments[0], arguments[1], arguments[2]);
        try (Silver silver = Silver.open(database, Path.of(arguments[3]), HangingFileIO.class)) {
            database.gold().loader().load(Issues.STREAM, silver.table());
        }
    }
}
