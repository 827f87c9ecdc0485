package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the transport's tests share: a server, a clock that does not wait, a fetch that yields the body as text. */
abstract class FetchesTest {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    final TestServer server = new TestServer();
    final FakeClock clock = new FakeClock(START);
    TransportSettings settings = TransportSettings.defaults().withCallTimeout(Duration.ofSeconds(10));
    private @Nullable HttpTransport transport;

    HttpTransport transport() {
        return transport(server.url());
    }

    HttpTransport transport(URI baseUrl) {
        if (transport == null) {
            transport = new HttpTransport(TestSource.at(baseUrl), settings, clock);
        }
        return transport;
    }

    String fetch(String target) throws Exception {
        return text(
                fetch(new PageRequest(server.url() + target, Request.get("/").build(), null, Set.of())));
    }

    String fetchRaw(RawServer raw) throws Exception {
        PageRequest request =
                new PageRequest(raw.url() + "/items", Request.get("/").build(), null, Set.of());
        return text(transport(raw.url()).fetch(request, FetchesTest::body));
    }

    Fetched<String> fetch(PageRequest request) throws Exception {
        return transport().fetch(request, FetchesTest::body);
    }

    private static String text(Fetched<String> fetched) {
        return ((Fetched.Page<String>) fetched).page();
    }

    private static String body(PageResponse response) throws InvalidResponseException {
        String body = new String(response.body(), UTF_8);
        if (body.contains("invalid")) {
            throw new InvalidResponseException("is invalid");
        }
        return body;
    }

    @AfterEach
    void close() {
        if (transport != null) {
            transport.close();
        }
        server.close();
    }
}
