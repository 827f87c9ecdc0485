package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what {@code docker login} and {@code podman login} left behind, in the order in which podman looks for it: containers'
 * {@code auth.json}, then Docker's {@code config.json} with its credential helpers, then helpers that clouds are known for.
 */
final class RegistryCredentials {

    private final Map<String, String> environment;

    /**
     * Credentials of a user.
     *
     * @param environment the user's variables
     */
    RegistryCredentials(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** An image in a registry, with all credentials that there may be for it. */
    RegistryImage of(ImageReference reference) {
        RegistryImage image = RegistryImage.named(reference);
        retrievers(reference).forEach(image::addCredentialRetriever);
        return image;
    }

    /**
     * The credential for an image, if there is one.
     *
     * @throws ImageException if a place where it should be cannot be read
     */
    Optional<Credential> find(ImageReference reference) throws ImageException {
        for (CredentialRetriever retriever : retrievers(reference)) {
            try {
                Optional<Credential> found = retriever.retrieve();
                if (found.isPresent()) {
                    return found;
                }
            } catch (CredentialRetrievalException e) {
                throw new ImageException(
                        "the credentials of " + reference.getRegistry() + " cannot be read: " + e.getMessage()
                                + "; log in again with docker login or podman login",
                        e);
            }
        }
        return Optional.empty();
    }

    private List<CredentialRetriever> retrievers(ImageReference reference) {
        CredentialRetrieverFactory factory = CredentialRetrieverFactory.forImage(reference, event -> {}, environment);
        List<CredentialRetriever> retrievers = new ArrayList<>();
        files().forEach(file -> retrievers.add(factory.dockerConfig(file)));
        retrievers.add(factory.wellKnownCredentialHelpers());
        return retrievers;
    }

    /** Where credentials may be; few of them are there. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        addBelow("XDG_RUNTIME_DIR", "containers/auth.json", files);
        addBelow("XDG_CONFIG_HOME", "containers/auth.json", files);
        addBelow("HOME", ".config/containers/auth.json", files);
        addBelow("DOCKER_CONFIG", "config.json", files);
        addBelow("HOME", ".docker/config.json", files);
        return files;
    }

    private void addBelow(String variable, String file, List<Path> files) {
        String folder = environment.get(variable);
        if (folder != null && !folder.isBlank()) {
            files.add(Path.of(folder).resolve(file));
        }
    }
}
