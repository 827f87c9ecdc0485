package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.runtime.testing.LocalCertificate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Debian's {@code docker-registry} on a free port of this machine. */
final class LocalRegistry implements AutoCloseable {

    /** The user's name and password as the Docker configuration and the {@code Authorization} header have them. */
    static final String LOGIN = Base64.getEncoder().encodeToString("pusher:a password".getBytes(UTF_8));

    private static final List<String> MANIFESTS = List.of(
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.distribution.manifest.list.v2+json");

    private static final Path PROGRAM = Path.of("/usr/bin/docker-registry");

    /** {@code pusher} with {@code a password}, as {@code htpasswd -B} writes it. */
    private static final String USERS = "pusher:$2y$05$yfg9uD.IdLtv79dBiE3MF.xDOv9VQgf5/RDmmvKhTbO3qzyLd9jk2";

    private final Process process;
    private final String address;
    private final String scheme;
    private final HttpClient client;

    private LocalRegistry(Process process, String address, String scheme, HttpClient client) {
        this.process = process;
        this.address = address;
        this.scheme = scheme;
        this.client = client;
    }

    /** A registry that speaks plain HTTP and takes images from anybody. */
    static LocalRegistry open(Path folder) throws IOException, InterruptedException {
        return start(folder, "http", "", HttpClient.newHttpClient());
    }

    /** A registry that speaks TLS with a certificate of its own, and asks for a password. */
    static LocalRegistry closed(Path folder) throws Exception {
        Files.createDirectories(folder);
        LocalCertificate certificate = LocalCertificate.make(folder);
        Path users = Files.writeString(folder.resolve("users"), USERS + "\n");
        String settings = """
                  tls: {certificate: %s, key: %s}
                auth: {htpasswd: {realm: test, path: %s}}
                """.formatted(certificate.certificate(), certificate.key(), users);
        HttpClient client =
                HttpClient.newBuilder().sslContext(certificate.trusting()).build();
        return start(folder, "https", settings, client);
    }

    private static LocalRegistry start(Path folder, String scheme, String settings, HttpClient client)
            throws IOException, InterruptedException {
        requireProgram();
        Files.createDirectories(folder);
        String address = "localhost:" + freePort();
        Path configuration = Files.writeString(
                folder.resolve("registry.yml"), """
                version: 0.1
                log: {level: error}
                storage: {filesystem: {rootdirectory: %s}}
                http:
                  addr: "%s"
                """.formatted(folder.resolve("storage"), address) + settings);
        Process process = new ProcessBuilder(PROGRAM.toString(), "serve", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("registry.log").toFile())
                .start();
        LocalRegistry registry = new LocalRegistry(process, address, scheme, client);
        registry.awaitAnswer(folder.resolve("registry.log"));
        return registry;
    }

    private static void requireProgram() {
        if (!Files.isExecutable(PROGRAM)) {
            String message = "there is no " + PROGRAM + "; ci/container-tools installs it";
            if ("required".equals(System.getenv("IPAI_CONTAINERS"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            try {
                get("");
                return;
            } catch (java.net.ConnectException e) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        close();
        throw new IOException("the registry did not start: " + Files.readString(log));
    }

    /** Asks the registry as its user. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(scheme + "://" + address + "/v2/" + path))
                .header("Authorization", "Basic " + LOGIN)
                .header("Accept", String.join(", ", MANIFESTS))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Puts a manifest there. */
    void put(String path, String mediaType, String manifest) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(scheme + "://" + address + "/v2/" + path))
                .header("Authorization", "Basic " + LOGIN)
                .header("Content-Type", mediaType)
                .PUT(HttpRequest.BodyPublishers.ofString(manifest))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
