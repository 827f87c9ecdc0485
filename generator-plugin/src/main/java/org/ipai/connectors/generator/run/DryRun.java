package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Syncs a connector from its sandbox, twice: everything, and then what has changed since. */
public final class DryRun {

    private DryRun() {}

    /**
     * Runs.
     *
     * @param recording a new folder that gets what is exchanged in the first sync, or null
     * @throws RunFailedException if the sandbox cannot run
     * @throws InterruptedException after everything that was started is stopped
     */
    public static RunReport run(RunRequest request, @Nullable Path recording)
            throws IOException, InterruptedException, RunFailedException {
        Stage stage = Stage.clear(request.java(), request.connector(), request.folder());
        SyncProgram sync = new SyncProgram(stage, request.log());
        EmbeddedServer server = new EmbeddedServer(stage);
        try (server;
                Sandbox sandbox = Sandbox.start(stage, request.config())) {
            request.log().accept("full sync from its sandbox at " + sandbox.baseUrl());
            SyncOutcome full =
                    sync.run("full", recording == null ? List.of() : List.of("--record", recording.toString()));
            if (full.isSound()) {
                sandbox.advance();
                request.log().accept("incremental sync, after the sandbox's data has changed");
                sync.run("incremental", List.of());
            }
            return sync.report();
        }
    }
}
