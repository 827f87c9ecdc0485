package org.ipai.connectors.runtime.http;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ipai.connectors.runtime.connector.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ConnectionsTest extends FetchesTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void truncated_responses_are_requested_again() throws Exception {
        try (RawServer raw = new RawServer(
                RawServer.send(HEAD + "Content-Length: 100\r\n\r\n[1,"),
                RawServer.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n[1"),
                RawServer.send(""),
                RawServer.send("garbage\r\n\r\n"),
                RawServer.json("[1]"))) {
            assertThat(fetchRaw(raw)).isEqualTo("[1]");
        }
    }

    @Test
    void truncated_gzip_is_requested_again() throws Exception {
        byte[] packed = Gzip.compress("[1,2,3,4,5,6,7]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        RawServer.Script half = socket -> {
            String head = HEAD + "Content-Encoding: gzip\r\nContent-Length: " + (packed.length - 9) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().write(packed, 0, packed.length - 9);
        };
        try (RawServer raw = new RawServer(half, RawServer.json("[1]"))) {
            assertThat(fetchRaw(raw)).isEqualTo("[1]");
        }
    }

    @Test
    void a_server_that_stalls_before_or_within_a_response_is_unavailable() throws Exception {
        settings = settings.withReadTimeout(Duration.ofMillis(100)).withMaxAttempts(2);
        try (RawServer raw =
                new RawServer(RawServer.stallAfter(""), RawServer.stallAfter(HEAD + "Content-Length: 9\r\n\r\n[1"))) {
            assertThatExceptionOfType(FetchException.class)
                    .isThrownBy(() -> fetchRaw(raw))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(FailureReason.UNAVAILABLE))
                    .withMessageContaining("2 attempts");
        }
    }

    @Test
    void a_server_that_trickles_is_ended_by_the_call_timeout() throws Exception {
        settings = settings.withCallTimeout(Duration.ofMillis(300)).withMaxAttempts(1);
        RawServer.Script trickle = socket -> {
            RawServer.send(HEAD + "\r\n[").run(socket);
            while (true) {
                RawServer.send(" ").run(socket);
                Thread.onSpinWait();
            }
        };
        try (RawServer raw = new RawServer(trickle)) {
            assertThatThrownBy(() -> fetchRaw(raw)).isInstanceOf(FetchException.class);
        }
    }

    @Test
    void an_interrupt_ends_a_fetch_that_waits_for_the_server() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        CountDownLatch hungUp = new CountDownLatch(1);
        RawServer.Script stall = socket -> {
            connected.countDown();
            InputStream in = socket.getInputStream();
            try (socket) {
                in.read();
            } finally {
                hungUp.countDown();
            }
        };
        try (RawServer raw = new RawServer(stall)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread fetching = new Thread(() -> {
                try {
                    fetchRaw(raw);
                } catch (Throwable e) {
                    thrown.set(e);
                }
            });
            fetching.start();
            connected.await();
            fetching.interrupt();
            fetching.join();

            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
            hungUp.await();
        }
    }

    @Test
    void a_port_nobody_listens_at_ends_the_run() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        access("http://127.0.0.1:" + port).hasMessageContaining("no connection to http://127.0.0.1:" + port);
        assertThat(clock.waits()).hasSize(4);
    }

    @Test
    void an_unknown_host_ends_the_run() {
        access("https://no-such-host.invalid").hasMessageContaining("is not known");
    }

    @Test
    void https_to_a_port_that_does_not_speak_it_ends_the_run() throws Exception {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread greeter = new Thread(() -> greet(plain));
            greeter.start();

            access("https://127.0.0.1:" + plain.getLocalPort()).hasMessageContaining("no TLS connection");
        }
    }

    private static void greet(ServerSocket plain) {
        try {
            while (true) {
                try (Socket socket = plain.accept()) {
                    RawServer.send("220 mail.example.com ESMTP\r\n").run(socket);
                    socket.getInputStream().read();
                }
            }
        } catch (Exception e) {
            // Closed.
        }
    }

    @Test
    void an_untrusted_certificate_ends_the_run_at_once(@TempDir Path dir) throws Exception {
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(selfSigned(dir)));
        https.start();
        try {
            access("https://localhost:" + https.getAddress().getPort()).hasMessageContaining("is not trusted");
            assertThat(clock.waits()).isEmpty();
        } finally {
            https.stop(0);
        }
    }

    private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> access(String baseUrl) {
        PageRequest request =
                new PageRequest(baseUrl + "/items", Request.get("/").build(), null, Set.of());
        return assertThatThrownBy(() -> transport(URI.create(baseUrl)).fetch(request, PageResponse::body))
                .isInstanceOfSatisfying(
                        SourceAccessException.class, e -> assertThat(e.remedy()).contains("base_url"));
    }

    private static SSLContext selfSigned(Path dir) throws Exception {
        Path store = dir.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
