package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Parameter;
import org.ipai.connectors.generator.run.JavaCommand;
import org.ipai.connectors.generator.run.RunFailedException;
import org.ipai.connectors.generator.run.RunReport;
import org.ipai.connectors.generator.run.RunRequest;
import org.jspecify.annotations.Nullable;

/** What goals that run connectors have in common. They find them compiled, because they are compiled first. */
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven fills the fields before it executes the goal.
abstract class RunnerMojo extends SpecsMojo {

    /** Names of the connectors, separated by commas; without it all that the project has. */
    @Parameter(property = "connector")
    private @Nullable List<String> connectors;

    /**
     * Values of config fields that are not to be made up, each <code>field=value</code>, separated by commas: where streams
     * need a certain value, or to choose how the connector signs in. Credentials are made up in any case.
     */
    @Parameter(property = "config")
    private @Nullable List<String> config;

    @Parameter(defaultValue = "${project.build.directory}/ipai", readonly = true, required = true)
    private File workDirectory;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Inject
    private RunnerClassPath classPath;

    /** The goal's name, and that of its folder under <code>target/ipai</code>. */
    abstract String goal();

    /** Runs one connector. */
    abstract RunReport run(RunRequest request) throws IOException, InterruptedException, RunFailedException;

    /** Whether a connector that nobody asked for by name takes part. */
    boolean takes(String connector) {
        return true;
    }

    @Override
    final void run() throws IOException, MojoExecutionException, MojoFailureException {
        List<String> chosen = chosen();
        JavaCommand java = chosen.isEmpty()
                ? JavaCommand.ofThisJava(List.of())
                : JavaCommand.ofThisJava(classPath.of(session, plugin.getVersion()));
        List<String> failed = new ArrayList<>();
        for (String connector : chosen) {
            Path folder = workDirectory.toPath().resolve(goal()).resolve(connector);
            RunReport report = run(connector, java, folder);
            report.lines().forEach(line -> getLog().info(line));
            report.faults().forEach(fault -> getLog().error(connector + ": " + fault));
            if (!report.isSound()) {
                failed.add(connector + ": " + report.faults().get(0) + ". Logs are in " + folder);
            }
        }
        if (!failed.isEmpty()) {
            throw new MojoFailureException(goal() + " of " + String.join("; ", failed));
        }
    }

    private RunReport run(String connector, JavaCommand java, Path folder) throws IOException, MojoExecutionException {
        try {
            return run(new RunRequest(
                    java,
                    connector,
                    folder,
                    config == null ? List.of() : config,
                    line -> getLog().info(connector + ": " + line)));
        } catch (RunFailedException e) {
            return new RunReport(connector, List.of(), List.of(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted; what was started is stopped", e);
        }
    }

    private List<String> chosen() throws IOException, MojoFailureException {
        List<String> all = specs().names();
        List<String> asked = connectors == null ? List.of() : connectors;
        for (String name : asked) {
            if (!all.contains(name)) {
                throw new MojoFailureException("There is no spec " + specs().file(name) + "; there are " + all);
            }
        }
        List<String> chosen = asked.isEmpty() ? all.stream().filter(this::takes).toList() : asked;
        if (chosen.isEmpty()) {
            getLog().info("No connector for ipai:" + goal() + " in " + specs().folder());
        }
        for (String name : chosen) {
            requireGenerated(name);
        }
        return chosen;
    }

    private void requireGenerated(String connector) throws MojoFailureException {
        Path classes = Path.of(project().getBuild().getOutputDirectory());
        if (!Files.isRegularFile(classes.resolve("META-INF/ipai/sandbox/" + connector + ".json"))) {
            throw new MojoFailureException("Connector " + connector + " is not in " + classes
                    + ". Bind the goal generate to the build, so that it is generated and compiled first");
        }
    }
}
