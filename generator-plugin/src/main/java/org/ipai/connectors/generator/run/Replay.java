package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Syncs a connector from a recording, without its provider. */
public final class Replay {

    private Replay() {}

    /**
     * Runs.
     *
     * @param recording a folder that {@code sync --record} wrote
     * @throws RunFailedException if no connection can be made up
     * @throws InterruptedException after everything that was started is stopped
     */
    public static RunReport run(RunRequest request, Path recording)
            throws IOException, InterruptedException, RunFailedException {
        Stage stage = Stage.clear(request.java(), request.connector(), request.folder());
        Sandbox.describe(stage, request.config());
        SyncProgram sync = new SyncProgram(stage, request.log());
        EmbeddedServer server = new EmbeddedServer(stage);
        try (server) {
            request.log().accept("sync from the recording in " + recording);
            sync.run("replay", List.of("--replay", recording.toAbsolutePath().toString()));
            return sync.report();
        }
    }
}
