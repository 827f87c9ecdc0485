package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.ipai.connectors.generator.run.Plan;
import org.ipai.connectors.generator.run.RunFailedException;
import org.ipai.connectors.generator.run.RunReport;
import org.ipai.connectors.generator.run.RunRequest;
import org.jspecify.annotations.Nullable;

/**
 * Generates and compiles the connectors and says what a full sync of each would request, and how long that takes, before
 * anything is requested.
 */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class PlanMojo extends RunnerMojo {

    /** A connection file of the runner; without it a configuration is made up. */
    @Parameter(property = "connection")
    private @Nullable File connection;

    /** How many records streams hold, each <code>stream=number</code>, separated by commas. */
    @Parameter(property = "records")
    private @Nullable List<String> records;

    @Override
    String goal() {
        return "plan";
    }

    @Override
    RunReport run(RunRequest request) throws IOException, InterruptedException, RunFailedException {
        Plan.print(
                request,
                connection == null ? null : connection.toPath().toAbsolutePath(),
                records == null ? List.of() : records);
        return new RunReport(request.connector(), List.of(), List.of());
    }
}
