package org.ipai.connectors.runtime.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Postgres server whose binaries, data, password and log live in one folder.
 *
 * <p>The server is a process of its own: it survives the process that started it, and whoever comes next uses it again. It
 * listens on the loopback address only.
 */
public final class EmbeddedPostgres {

    private EmbeddedPostgres() {}

    /** Whether a server can be started: connector images are made without its programs. */
    public static boolean isAvailable() {
        return ServerArchive.isOnClassPath();
    }

    /**
     * Returns the server of a folder: the one that runs, or else a new one on the data that is there. An empty or missing
     * folder gets a new database.
     *
     * @param folder for this purpose alone, such as {@code .ipai/postgres}
     * @throws EmbeddedPostgresException if no server can run there, saying why and what to do
     */
    public static EmbeddedDatabase startOrReuse(Path folder) {
        ServerFolder server = ServerFolder.open(folder);
        return FolderLock.holding(server, () -> startOrReuse(server));
    }

    /**
     * Stops the server of a folder, whichever process started it.
     *
     * @return whether one was running
     */
    public static boolean stop(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        ServerFolder server = ServerFolder.open(folder);
        return FolderLock.holding(server, () -> {
            boolean running = ServerProcess.find(server).isPresent();
            if (running) {
                ServerControl.stop(server);
            }
            return running;
        });
    }

    private static EmbeddedDatabase startOrReuse(ServerFolder folder) {
        Optional<ServerProcess> running = ServerProcess.find(folder);
        if (running.isPresent()) {
            return new EmbeddedDatabase(folder, Readiness.await(folder, running.get()));
        }
        ServerBinaries binaries = ServerBinaries.install(folder);
        ServerAccount account = ServerAccount.of(folder);
        if (folder.isEmpty()) {
            Initialisation.run(folder, binaries, account);
        }
        folder.requireVersion(binaries.majorVersion());
        StaleServer.clear(folder);
        ServerProcess started = ServerControl.start(folder, binaries, account);
        return new EmbeddedDatabase(folder, Readiness.await(folder, started));
    }
}
