package org.ipai.connectors.generator.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;

/** A provider's document as a file; a fetched one is deleted on closing. */
final class ProviderDocument implements AutoCloseable {

    /** GitHub's document, the largest known, has 12 MB. */
    private static final long MOST_BYTES = 100_000_000;

    private final Path file;
    private final boolean temporary;

    private ProviderDocument(Path file, boolean temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    /**
     * Finds or fetches a document.
     *
     * @param place a file, relative to where Maven was started, or an https URL
     */
    static ProviderDocument of(String place, boolean offline) throws IOException, MojoExecutionException {
        if (!place.matches("(?i)https?://.*")) {
            Path file = Path.of(place).toAbsolutePath().normalize();
            if (!Files.isRegularFile(file)) {
                throw new MojoExecutionException("There is no document " + file + ". Name a file or an https URL");
            }
            return new ProviderDocument(file, false);
        }
        if (offline) {
            throw new MojoExecutionException("Maven is offline. Name a file, or run without -o");
        }
        return new ProviderDocument(fetch(secure(place)), true);
    }

    private static URI secure(String place) throws MojoExecutionException {
        URI url;
        try {
            url = URI.create(place);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("This is no URL: " + place, e);
        }
        boolean local = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
        if (!"https".equalsIgnoreCase(url.getScheme()) && !local) {
            throw new MojoExecutionException("A document is fetched over https only, not from " + place);
        }
        return url;
    }

    private static Path fetch(URI url) throws IOException, MojoExecutionException {
        Path target = Files.createTempFile("ipai-document", ".tmp");
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(Duration.ofMinutes(2)).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException(url + " answered with status " + response.statusCode());
                }
                copy(body, target);
            }
            return target;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Files.deleteIfExists(target);
            throw new MojoExecutionException("Interrupted while fetching " + url, e);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw new MojoExecutionException(
                    "The document cannot be fetched: " + e.getMessage() + ". Download it and name the file", e);
        }
    }

    private static void copy(InputStream body, Path target) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > MOST_BYTES) {
                    throw new IOException("it has more than 100 MB");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}
