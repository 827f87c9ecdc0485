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
import org.apache.maven.artifact.DependencyResolutionRequiredException;
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

/** Puts together what a connector needs to run: the project's own classes and libraries, and the tooling it lacks. */
@Named
final class RunnerClassPath {

    private static final String GROUP = "org.ipai.connectors";
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
        MavenProject project = session.getCurrentProject();
        List<Path> path = new ArrayList<>();
        try {
            project.getRuntimeClasspathElements().forEach(element -> path.add(Path.of(element)));
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The project's libraries are not resolved: " + e.getMessage(), e);
        }
        Set<String> own = new HashSet<>();
        project.getArtifacts().forEach(artifact -> own.add(artifact.getGroupId() + ":" + artifact.getArtifactId()));
        for (String name : TOOLING) {
            if (!own.contains(GROUP + ":" + name)) {
                resolve(session, name, version).stream()
                        .filter(artifact -> own.add(artifact.getGroupId() + ":" + artifact.getArtifactId()))
                        .forEach(artifact -> path.add(artifact.getFile().toPath()));
            }
        }
        return path;
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
