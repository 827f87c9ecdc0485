package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.ipai.connectors.generator.run.DryRun;
import org.ipai.connectors.generator.run.RunFailedException;
import org.ipai.connectors.generator.run.RunReport;
import org.ipai.connectors.generator.run.RunRequest;
import org.jspecify.annotations.Nullable;

/**
 * Generates and compiles the connectors and syncs each from its sandbox to gold: everything, and then what has changed since.
 * Fails if something cannot be read or typed, or if a quality rule is broken. Needs no credentials and no network; what has
 * landed stays under <code>target/ipai/dry-run</code> to be looked at.
 */
@Mojo(name = "dry-run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DryRunMojo extends RunnerMojo {

    /** A new folder that gets what is exchanged in the first sync, for <code>ipai:replay</code>; for one connector. */
    @Parameter(property = "record")
    private @Nullable File record;

    @Override
    String goal() {
        return "dry-run";
    }

    @Override
    RunReport run(RunRequest request) throws IOException, InterruptedException, RunFailedException {
        return DryRun.run(request, record == null ? null : record.toPath().toAbsolutePath());
    }
}
