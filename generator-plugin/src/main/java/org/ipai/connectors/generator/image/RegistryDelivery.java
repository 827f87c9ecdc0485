package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.registry.RegistryClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes images from a layout to registries, with the credentials of the user's Docker configuration. Jib itself pushes neither images of
 * several platforms in the OCI format nor attachments.
 */
final class RegistryDelivery {

    private final RegistryCredentials credentials;

    /** Of each registry the repository that was pushed to last: the next one shares most of its layers. */
    private final Map<String, String> pushed = new HashMap<>();

    RegistryDelivery(RegistryCredentials credentials) {
        this.credentials = credentials;
    }

    /** Whether a registry has an image of that digest under that name. */
    boolean has(String name, String digest) throws ImageException {
        ImageReference reference = JibDelivery.reference(name);
        try (RegistryHttp http = http(reference)) {
            return open(reference, http)
                    .digest(reference.getQualifier())
                    .filter(digest::equals)
                    .isPresent();
        } catch (RegistryException | IOException e) {
            throw failed(reference, e);
        }
    }

    /**
     * Pushes an image with all that is attached to it.
     *
     * @param digest of its manifest, or of the index of its platforms
     */
    void push(OciLayout layout, String digest, String name) throws ImageException {
        ImageReference reference = JibDelivery.reference(name);
        try (RegistryHttp http = http(reference)) {
            open(reference, http).push(layout, digest, reference.getQualifier(), pushed.get(reference.getRegistry()));
            pushed.put(reference.getRegistry(), reference.getRepository());
        } catch (RegistryException | IOException e) {
            throw failed(reference, e);
        }
    }

    private static RegistryHttp http(ImageReference reference) {
        return new RegistryHttp(JibDelivery.isLoopback(reference));
    }

    private RegistryRepository open(ImageReference reference, RegistryHttp http)
            throws IOException, RegistryException, ImageException {
        RegistryClient.Factory factory =
                RegistryClient.factory(EventHandlers.NONE, reference.getRegistry(), reference.getRepository(), http);
        Optional<Credential> credential = credentials.find(reference);
        credential.ifPresent(factory::setCredential);
        RegistryClient client = factory.setUserAgent("ipai-maven-plugin").newRegistryClient();
        // Registries that give out no tokens want the password itself.
        if (!client.doPushBearerAuth()
                && credential.filter(each -> !each.isOAuth2RefreshToken()).isPresent()) {
            client.configureBasicAuth();
        }
        return new RegistryRepository(client, http);
    }

    private static ImageException failed(ImageReference reference, Exception e) {
        return new ImageException("the image cannot be brought to " + reference + ": " + e.getMessage(), e);
    }
}
