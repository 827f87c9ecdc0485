package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.DockerDaemonImage;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.image.json.UnlistedPlatformInManifestListException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes images to where they are wanted. */
final class JibDelivery {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private static final long LONGEST_END_SECONDS = 60;

    private final Path cache;
    private final RegistryCredentials credentials;
    private final boolean isBaseHere;

    /**
     * A delivery.
     *
     * @param cache folder of layers that were made or fetched before
     * @param base what images stand upon, which may come from a registry on this machine that speaks no TLS
     * @param credentials for the base's registry
     */
    JibDelivery(Path cache, BaseImage base, RegistryCredentials credentials) throws ImageException {
        this.cache = cache;
        this.credentials = credentials;
        this.isBaseHere = base instanceof BaseImage.Named named && isLoopback(reference(named.reference()));
    }

    /**
     * Writes an image of one platform to a file.
     *
     * @return digest of its manifest
     */
    String toTarball(JibContainerBuilder image, String name, Path file) throws ImageException, InterruptedException {
        return deliver(image, Containerizer.to(TarImage.at(file).named(reference(name))), file.toString());
    }

    /**
     * Loads an image of one platform into an engine.
     *
     * @return digest of its manifest
     */
    String toEngine(JibContainerBuilder image, String name, Path executable)
            throws ImageException, InterruptedException {
        DockerDaemonImage target = DockerDaemonImage.named(reference(name)).setDockerExecutable(executable);
        return deliver(image, Containerizer.to(target), executable.toString());
    }

    /** An image in a registry that the user can reach. */
    RegistryImage withCredentials(ImageReference reference) {
        return credentials.of(reference);
    }

    /** Whether a registry is on this machine, so that nobody else sees what is sent to it in plain text. */
    static boolean isLoopback(ImageReference reference) {
        String host = reference.getRegistry().replaceFirst(":\\d+$", "");
        return LOOPBACK.contains(host);
    }

    static ImageReference reference(String name) throws ImageException {
        try {
            return ImageReference.parse(name);
        } catch (InvalidImageReferenceException e) {
            throw new ImageException(
                    "'" + name + "' is not an image name; write one such as registry/path/name:tag", e);
        }
    }

    private String deliver(JibContainerBuilder image, Containerizer target, String place)
            throws ImageException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        target.setApplicationLayersCache(cache)
                .setBaseImageLayersCache(cache)
                .setAllowInsecureRegistries(isBaseHere)
                .setExecutorService(threads)
                .setToolName("ipai-maven-plugin");
        try {
            return image.containerize(target).getDigest().toString();
        } catch (RegistryException | ExecutionException | IOException | CacheDirectoryCreationException e) {
            throw new ImageException("the image cannot be brought to " + place + ": " + reason(e), e);
        } finally {
            end(threads);
        }
    }

    /** After a failure Jib leaves the rest of its work running, which would go on to write files. */
    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Jib does not end");
        }
    }

    private static String reason(Exception exception) {
        Throwable cause = exception instanceof ExecutionException && exception.getCause() != null
                ? exception.getCause()
                : exception;
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof UnlistedPlatformInManifestListException) {
            // The rest of the message is of Jib's own settings.
            return message.replaceFirst("\\. If your intention.*", "")
                    + "; name only platforms that the base has with ipai.platforms, or another base";
        }
        return message;
    }
}
