package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** What a server that was killed leaves: sessions that end a moment later, and a file that names a dead process. */
final class StaleServer {

    private static final Duration SESSIONS_END_WITHIN = Duration.ofSeconds(20);

    private StaleServer() {}

    /**
     * Removes the file, which the next server would take for a live one's if its number has been given to another process;
     * but only once no session of the old server is left, since two servers on one data folder destroy it.
     */
    static void clear(ServerFolder folder) {
        boolean ended = Patience.until(SESSIONS_END_WITHIN, () -> !isServed(folder));
        if (!ended) {
            throw new EmbeddedPostgresException("processes of an earlier embedded server still work on " + folder.data()
                    + " though the server itself is gone; end them (see 'ps') and run again");
        }
        try {
            Files.deleteIfExists(ServerProcess.pidFile(folder));
        } catch (IOException e) {
            throw folder.notUsable(e);
        }
    }

    private static boolean isServed(ServerFolder folder) {
        return Files.exists(ServerProcess.pidFile(folder))
                && ProcessHandle.allProcesses().anyMatch(process -> ServerProcess.servesFrom(process.pid(), folder));
    }
}
