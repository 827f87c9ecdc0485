package org.ipai.connectors.generator.mojo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.ipai.connectors.generator.CompiledConnectors;
import org.ipai.connectors.generator.image.BaseImage;
import org.ipai.connectors.generator.image.ConnectorImage;
import org.ipai.connectors.generator.image.ImageException;
import org.ipai.connectors.generator.image.ImagePackaging;
import org.ipai.connectors.generator.image.ImageRequest;
import org.ipai.connectors.generator.image.ImageSettings;
import org.ipai.connectors.generator.image.ImageTarget;
import org.ipai.connectors.generator.image.JavaHome;
import org.ipai.connectors.generator.image.PackagedImage;
import org.jspecify.annotations.Nullable;

/**
 * Packages each connector as a container image <code>ipai_connector_&lt;source_type&gt;</code>, without a container engine. The
 * same sources, libraries and JDK give the same digests; what has not changed is not made again.
 */
@Mojo(
        name = "package-images",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters before it executes the goal.
public final class PackageImagesMojo extends SpecsMojo {

    /** Names of the connectors, separated by commas; without it all that the project has. */
    @Parameter(property = "connector")
    private @Nullable List<String> connectors;

    /**
     * Where images go, separated by commas: <code>layout</code>, one folder with all of them in the OCI layout;
     * <code>tar</code>, a file for each; <code>engine</code>, a container engine on this machine; <code>registry</code>.
     */
    @Parameter(property = "ipai.imageTargets", defaultValue = "layout")
    private List<String> imageTargets;

    /** Folder of the layout and the tar files. */
    @Parameter(property = "ipai.imagesDirectory", defaultValue = "${project.build.directory}/images", required = true)
    private File imagesDirectory;

    /** Command of the engine that loads images: <code>docker</code>, <code>podman</code>, or a path. */
    @Parameter(property = "ipai.imageEngine", defaultValue = "docker")
    private String imageEngine;

    /**
     * Registry and path that images are pushed below, such as <code>ghcr.io/acme</code>. Credentials are those of
     * <code>docker login</code>. Only a registry on this machine is spoken to without TLS.
     */
    @Parameter(property = "ipai.imageRegistry")
    private @Nullable String imageRegistry;

    /** The tag of all images. */
    @Parameter(property = "ipai.imageTag", defaultValue = "${project.version}", required = true)
    private String imageTag;

    /**
     * The image that connectors stand upon, with a <code>java</code> of version 17 or newer; without it a Java runtime is
     * linked from <code>ipai.imageJavaHome</code>, with nothing else but the libraries of the system that it needs.
     */
    @Parameter(property = "ipai.baseImage")
    private @Nullable String baseImage;

    /** Platforms of a base image to make images for, separated by commas, such as <code>linux/amd64,linux/arm64</code>. */
    @Parameter(property = "ipai.platforms", defaultValue = "linux/amd64")
    private List<String> platforms;

    /**
     * The JDK that the images' Java runtime is linked from; without it the one that runs Maven. Images made with JDK 25 or
     * newer start in about half the time, as they carry an archive of loaded classes.
     */
    @Parameter(property = "ipai.imageJavaHome")
    private @Nullable File imageJavaHome;

    /** Modules of Java that hooks use and the runner does not, separated by commas. */
    @Parameter(property = "ipai.javaModules")
    private @Nullable List<String> javaModules;

    /**
     * Whether images carry an archive of loaded classes: <code>repeatable</code>, if the JDK makes the same archive each time;
     * <code>always</code>, even though digests then differ from build to build; <code>never</code>.
     */
    @Parameter(property = "ipai.classArchive", defaultValue = "repeatable")
    private String classArchive;

    /** The sources' revision for the images' labels; without it the commit that git has checked out. */
    @Parameter(property = "ipai.revision")
    private @Nullable String revision;

    /** The time that images say they were created at. */
    @Parameter(property = "ipai.imageCreated", defaultValue = "${project.build.outputTimestamp}")
    private @Nullable String created;

    /**
     * Libraries that images do without, as <code>group:artifact</code> with <code>*</code> at the end for any: the embedded
     * Postgres and what unpacks it, since a container gets a database, and the sandbox.
     */
    @Parameter(
            property = "ipai.imageExcludes",
            defaultValue =
                    "io.zonky.test.postgres:*,io.zonky.test:*,org.apache.commons:commons-compress,org.tukaani:xz,"
                            + "org.ipai.connectors:ipai-sandbox")
    private List<String> imageExcludes;

    /** Skips this goal alone. */
    @Parameter(property = "ipai.skipImages", defaultValue = "false")
    private boolean skipImages;

    @Parameter(defaultValue = "${project.build.directory}/ipai/images", readonly = true, required = true)
    private File workDirectory;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Inject
    private RunnerClassPath classPath;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        if (skipImages) {
            getLog().info("Skipped, as ipai.skipImages says");
            return;
        }
        List<ConnectorImage> all = CompiledConnectors.of(specs(), classes());
        if (all.isEmpty()) {
            getLog().info("No connector to package in " + specs().folder());
            return;
        }
        try {
            ImageRequest request = request(all);
            ImagePackaging.run(request).forEach(image -> print(image));
        } catch (ImageException e) {
            throw new MojoFailureException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Interrupted; images made so far are whole", e);
        }
    }

    private void print(PackagedImage image) {
        String work = image.work() == PackagedImage.Work.MADE ? "" : " (up to date)";
        getLog().info(image.connector().repository() + ": " + image.digest() + work);
        image.deliveries().forEach(place -> getLog().info("  " + place));
    }

    private ImageRequest request(List<ConnectorImage> all)
            throws ImageException, MojoExecutionException, MojoFailureException, InterruptedException {
        return new ImageRequest(
                all,
                chosen(all),
                classes(),
                new ImageLibraries(classPath, imageExcludes).of(session, plugin.getVersion()),
                base(),
                settings(),
                targets(),
                workDirectory.toPath(),
                System.getenv());
    }

    private Path classes() {
        return Path.of(project().getBuild().getOutputDirectory());
    }

    private Set<String> chosen(List<ConnectorImage> all) throws MojoFailureException {
        List<String> names = all.stream().map(ConnectorImage::sourceType).toList();
        List<String> asked = connectors == null || connectors.isEmpty() ? names : connectors;
        for (String name : asked) {
            if (!names.contains(name)) {
                throw new MojoFailureException(
                        "There is no connector " + name + " in " + classes() + "; there are " + names);
            }
        }
        return new LinkedHashSet<>(asked);
    }

    private BaseImage base() throws ImageException {
        if (baseImage != null && !baseImage.isBlank()) {
            return new BaseImage.Named(baseImage.strip(), new LinkedHashSet<>(platforms));
        }
        return new BaseImage.Linked(
                JavaHome.of(imageJavaHome == null ? Path.of(System.getProperty("java.home")) : imageJavaHome.toPath()));
    }

    private ImageSettings settings() throws ImageException, MojoFailureException, InterruptedException {
        return new ImageSettings(
                imageTag,
                created(),
                revision == null ? GitRevision.of(project().getBasedir().toPath()) : revision,
                project().getScm() == null
                        ? project().getUrl()
                        : project().getScm().getUrl(),
                javaModules == null ? List.of() : javaModules,
                archive());
    }

    private Instant created() throws MojoFailureException {
        if (created == null || created.isBlank()) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(created);
        } catch (DateTimeParseException e) {
            throw new MojoFailureException(
                    "ipai.imageCreated is '" + created + "'; write an instant such as 2026-01-31T00:00:00Z", e);
        }
    }

    private ImageSettings.Archive archive() throws MojoFailureException {
        return switch (classArchive) {
            case "repeatable" -> ImageSettings.Archive.REPEATABLE;
            case "always" -> ImageSettings.Archive.ALWAYS;
            case "never" -> ImageSettings.Archive.NEVER;
            default ->
                throw new MojoFailureException(
                        "ipai.classArchive is '" + classArchive + "'; use repeatable, always or never");
        };
    }

    private List<ImageTarget> targets() throws MojoFailureException {
        List<ImageTarget> targets = new ArrayList<>();
        for (String name : imageTargets) {
            targets.add(target(name.strip()));
        }
        return targets;
    }

    private ImageTarget target(String name) throws MojoFailureException {
        return switch (name) {
            case "layout" -> new ImageTarget.Layout(imagesDirectory.toPath());
            case "tar" -> new ImageTarget.Tarballs(imagesDirectory.toPath());
            case "engine" -> new ImageTarget.Engine(Path.of(imageEngine));
            case "registry" -> new ImageTarget.Registry(registry());
            default ->
                throw new MojoFailureException(
                        "ipai.imageTargets names '" + name + "'; use layout, tar, engine or registry");
        };
    }

    private String registry() throws MojoFailureException {
        if (imageRegistry == null || imageRegistry.isBlank()) {
            throw new MojoFailureException(
                    "images are to go to a registry, and none is named: set ipai.imageRegistry, such as ghcr.io/acme");
        }
        return imageRegistry.strip();
    }
}
