package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.ipai.connectors.generator.Specs;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.FindingReport;
import org.ipai.connectors.generator.finding.Severity;

/** What all goals that read specs have in common. */
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
abstract class SpecsMojo extends AbstractMojo {

    /** The folder that holds one folder a connector, each with a <code>connector.yaml</code>. */
    @Parameter(property = "ipai.specsDirectory", defaultValue = "${project.basedir}/connector-specs", required = true)
    private File specsDirectory;

    /** Skips this goal. */
    @Parameter(property = "ipai.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as ipai.skip says");
            return;
        }
        try {
            run();
        } catch (IOException e) {
            throw new MojoExecutionException("A file cannot be read or written: " + e, e);
        }
    }

    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    final MavenProject project() {
        return project;
    }

    final Specs specs() {
        return new Specs(specsDirectory.toPath(), root());
    }

    /**
     * What paths are shown relative to: the folder that holds both the project and the specs, which is the project's own
     * unless the specs lie beside it.
     */
    final Path root() {
        Path root = project.getBasedir().toPath().toAbsolutePath().normalize();
        Path specs = specsDirectory.toPath().toAbsolutePath().normalize();
        Path parent = root.getParent();
        return !specs.startsWith(root) && parent != null && specs.startsWith(parent) ? parent : root;
    }

    final void print(List<Finding> findings) {
        boolean errors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        FindingReport.render(findings, root()).lines().forEach(line -> {
            if (errors) {
                getLog().error(line);
            } else {
                getLog().warn(line);
            }
        });
    }

    /** A file as people are shown it. */
    final String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root()) ? root().relativize(absolute).toString() : absolute.toString();
    }

    static String count(List<Finding> findings) {
        return count(findings.size(), "finding");
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
