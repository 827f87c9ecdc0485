package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.http.Request;
import com.google.cloud.tools.jib.http.Response;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;

/**
 * Jib's HTTP client, which also keeps what Jib's registry client does not hand on: the text of manifests, of which it reads only what it
 * knows, and whether the registry says that it lists attachments.
 */
final class RegistryHttp extends FailoverHttpClient implements AutoCloseable {

    private volatile Optional<byte[]> manifest = Optional.empty();
    private volatile boolean listsAttachments;

    /**
     * A client.
     *
     * @param plainText whether a registry may be spoken to without TLS, or with a certificate that nobody vouches for
     */
    RegistryHttp(boolean plainText) {
        super(plainText, false, event -> {});
    }

    @Override
    public Response call(String method, URL url, Request request) throws IOException {
        if (method.equals("GET") && url.getPath().contains("/manifests/")) {
            try (Response response = super.call(method, url, request)) {
                manifest = Optional.of(response.getBody().readAllBytes());
            }
        }
        Response response = super.call(method, url, request);
        if (!response.getHeader("OCI-Subject").isEmpty()) {
            listsAttachments = true;
        }
        return response;
    }

    /** The manifest that was fetched last, after which there is none. */
    Optional<byte[]> takeManifest() {
        Optional<byte[]> taken = manifest;
        manifest = Optional.empty();
        return taken;
    }

    /** Whether the registry answered to an attachment that it lists it beside its subject. */
    boolean listsAttachments() {
        return listsAttachments;
    }

    @Override
    public void close() throws IOException {
        shutDown();
    }
}
