package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.ipai.connectors.generator.EffectiveSpec;
import org.jspecify.annotations.Nullable;

/** Prints a spec as the compiler sees it: with all fragments and defaults in their places. */
@Mojo(name = "effective", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
public final class EffectiveMojo extends SpecsMojo {

    /** Name of the connector's folder. */
    @Parameter(property = "connector", required = true)
    private String connector;

    /** The file that gets the spec; without it the spec is printed. */
    @Parameter(property = "output")
    private @Nullable File output;

    @Override
    void run() throws IOException, MojoFailureException {
        EffectiveSpec spec = EffectiveSpec.of(connector, specs());
        String yaml = spec.yaml().orElse("");
        if (yaml.isEmpty()) {
            print(spec.findings());
            throw new MojoFailureException(count(spec.findings()) + " in the spec. Correct the places shown, then run: "
                    + "mvn ipai:effective -Dconnector=" + connector);
        }
        if (output == null) {
            yaml.lines().forEach(getLog()::info);
        } else {
            Path file = output.toPath().toAbsolutePath();
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, yaml);
            getLog().info(connector + ": written to " + file);
        }
    }
}
