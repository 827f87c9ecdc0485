package org.ipai.connectors.generator.mojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.ipai.connectors.generator.image.Library;

/** Puts together what a connector needs to run: the project's own classes and libraries, and the tooling it lacks. */
@Named
final class RunnerClassPath {

    private static final String GROUP = "org.ipai.connectors";
    private static final Set<String> AT_RUN_TIME = Set.of(JavaScopes.COMPILE, JavaScopes.RUNTIME);
    private static final List<String> TOOLING = List.of("ipai-runner", "ipai-sandbox");

    private final RepositorySystem repositories;

    @Inject
    RunnerClassPath(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    /**
     * Classes and jars in the order in which they are searched.
     *
     * @param version the plugin's own; the tooling is of the same one unless the project names another
     */
    List<Path> of(MavenSession session, String version) throws MojoExecutionException {
        List<Path> path = new ArrayList<>();
        path.add(Path.of(session.getCurrentProject().getBuild().getOutputDirectory()));
        libraries(session, version).forEach(library -> path.add(library.jar()));
        return path;
    }

    /**
     * The same without the project's own classes.
     *
     * @param version the plugin's own; the tooling is of the same one unless the project names another
     */
    List<Library> libraries(MavenSession session, String version) throws MojoExecutionException {
        List<Library> libraries = new ArrayList<>();
        Set<String> own = new HashSet<>();
        session.getCurrentProject().getArtifacts().forEach(artifact -> {
            own.add(artifact.getGroupId() + ":" + artifact.getArtifactId());
            if (AT_RUN_TIME.contains(artifact.getScope())) {
                libraries.add(library(RepositoryUtils.toArtifact(artifact)));
            }
        });
        for (String name : TOOLING) {
            if (!own.contains(GROUP + ":" + name)) {
                resolve(session, name, version).stream()
                        .filter(artifact -> own.add(artifact.getGroupId() + ":" + artifact.getArtifactId()))
                        .forEach(artifact -> libraries.add(library(artifact)));
            }
        }
        return libraries;
    }

    private static Library library(Artifact artifact) {
        return new Library(
                artifact.getFile().toPath(),
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                artifact.getClassifier().isEmpty() ? null : artifact.getClassifier());
    }

    /** An artifact with its libraries in the versions it was tested with, as it is the root of the resolution. */
    private List<Artifact> resolve(MavenSession session, String name, String version) throws MojoExecutionException {
        Dependency root = new Dependency(new DefaultArtifact(GROUP, name, "jar", version), JavaScopes.RUNTIME);
        DependencyRequest request = new DependencyRequest(
                new CollectRequest(root, remotes(session.getCurrentProject())),
                DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME));
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), request)
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    name + " " + version + " cannot be resolved: " + e.getMessage() + ". Run once without -o", e);
        }
    }

    /** The tooling is where the plugin is from, which the project's libraries need not be. */
    private static List<RemoteRepository> remotes(MavenProject project) {
        Map<String, RemoteRepository> remotes = new LinkedHashMap<>();
        project.getRemoteProjectRepositories().forEach(remote -> remotes.put(remote.getId(), remote));
        project.getRemotePluginRepositories().forEach(remote -> remotes.putIfAbsent(remote.getId(), remote));
        return List.copyOf(remotes.values());
    }
}
