package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.ipai.connectors.generator.run.Replay;
import org.ipai.connectors.generator.run.RunFailedException;
import org.ipai.connectors.generator.run.RunReport;
import org.ipai.connectors.generator.run.RunRequest;
import org.jspecify.annotations.Nullable;

/**
 * Generates and compiles connectors and syncs them to gold from recordings of what their provider answered. Fails if
 * something that is requested was not recorded, cannot be read or typed, or if a quality rule is broken. Needs no
 * credentials and no network; what has landed stays under <code>target/ipai/replay</code>.
 */
@Mojo(name = "replay", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReplayMojo extends RunnerMojo {

    /**
     * The recording, a folder that <code>sync --record</code> or <code>ipai:dry-run -Drecord</code> wrote. Without it, the
     * folder <code>cassettes</code> beside the spec; connectors that have none and are not named are left out.
     */
    @Parameter(property = "cassettes")
    private @Nullable File cassettes;

    @Override
    String goal() {
        return "replay";
    }

    @Override
    boolean takes(String connector) {
        return cassettes != null || Files.isDirectory(recording(connector));
    }

    @Override
    RunReport run(RunRequest request) throws IOException, InterruptedException, RunFailedException {
        Path recording = recording(request.connector());
        if (!Files.isDirectory(recording)) {
            throw new RunFailedException("there is no recording " + recording + "; make one with sync --record, or name"
                    + " its folder with -Dcassettes");
        }
        return Replay.run(request, recording);
    }

    private Path recording(String connector) {
        Path folder = cassettes == null ? specs().file(connector).resolveSibling("cassettes") : cassettes.toPath();
        return folder.toAbsolutePath().normalize();
    }
}
