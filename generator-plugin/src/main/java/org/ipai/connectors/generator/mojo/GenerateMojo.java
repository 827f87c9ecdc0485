package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.ipai.connectors.generator.ConnectorGenerator;
import org.ipai.connectors.generator.GenerationReport;
import org.ipai.connectors.generator.GenerationRequest;
import org.ipai.connectors.generator.Strictness;
import org.ipai.connectors.generator.build.OutputFolders;
import org.ipai.connectors.generator.spec.HookFolder;

/**
 * Generates a typed connector from each spec. Connectors whose spec, fragments, locked document, queries and settings did
 * not change are left alone; what is no longer generated is deleted.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
public final class GenerateMojo extends SpecsMojo {

    /** Java package that gets a sub-package for each connector. */
    @Parameter(property = "ipai.basePackage", defaultValue = "org.ipai.connectors", required = true)
    private String basePackage;

    /** Whether a connector with warnings is refused as one with errors is. */
    @Parameter(property = "ipai.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /** Where generated Java sources go; compiled with the project. Each execution needs folders of its own. */
    @Parameter(
            property = "ipai.sourcesDirectory",
            defaultValue = "${project.build.directory}/generated-sources/ipai",
            required = true)
    private File sourcesDirectory;

    /** Where generated resources go; packaged with the project. */
    @Parameter(
            property = "ipai.resourcesDirectory",
            defaultValue = "${project.build.directory}/generated-resources/ipai",
            required = true)
    private File resourcesDirectory;

    /** Where a page of documentation for each connector goes. */
    @Parameter(
            property = "ipai.docsDirectory",
            defaultValue = "${project.build.directory}/connector-docs",
            required = true)
    private File docsDirectory;

    /**
     * Where the files go that run each connector on its schedule, in folders <code>&lt;source type&gt;/kubernetes</code>,
     * <code>compose</code> and <code>systemd</code>.
     */
    @Parameter(
            property = "ipai.deploymentDirectory",
            defaultValue = "${project.build.directory}/deployment",
            required = true)
    private File deploymentDirectory;

    @Override
    void run() throws IOException, MojoFailureException {
        OutputFolders outputs = new OutputFolders(
                sourcesDirectory.toPath(),
                resourcesDirectory.toPath(),
                docsDirectory.toPath(),
                deploymentDirectory.toPath());
        Strictness strictness = failOnWarnings ? Strictness.STRICT : Strictness.LENIENT;
        GenerationReport report =
                ConnectorGenerator.generate(new GenerationRequest(specs(), outputs, state(), basePackage, strictness));
        report.connectors().forEach(connector -> getLog().info(connector.toString()));
        if (!report.findings().isEmpty()) {
            print(report.findings());
        }
        if (report.failed()) {
            throw new MojoFailureException(count(report.findings())
                    + " in connector specs. Correct the places shown, then run: mvn ipai:validate");
        }
        addToProject();
        report.connectors().forEach(connector -> addHooks(connector.connector()));
    }

    /** One folder for each folder of sources, whichever execution or phase generates into it. */
    private Path state() {
        Path target = Path.of(project().getBuild().getDirectory());
        Path sources = sourcesDirectory.toPath().toAbsolutePath();
        Path base = project().getBasedir().toPath().toAbsolutePath();
        String name = base.relativize(sources).toString().replaceAll("[^A-Za-z0-9]+", "-");
        return target.resolve("ipai").resolve(name);
    }

    /** Compiled where they are, so that the compiler's messages and editors lead to the files that people change. */
    private void addHooks(String connector) {
        Path hooks = specs().folder().resolve(connector).resolve(HookFolder.NAME);
        if (Files.isDirectory(hooks)) {
            project().addCompileSourceRoot(hooks.toAbsolutePath().toString());
        }
    }

    private void addToProject() {
        project().addCompileSourceRoot(sourcesDirectory.getAbsolutePath());
        Resource resource = new Resource();
        resource.setDirectory(resourcesDirectory.getAbsolutePath());
        project().addResource(resource);
    }
}
