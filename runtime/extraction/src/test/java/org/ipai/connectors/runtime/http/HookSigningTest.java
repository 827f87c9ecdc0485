package org.ipai.connectors.runtime.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.extract.HookedTestStream;
import org.ipai.connectors.runtime.extract.TestStream;
import org.ipai.connectors.runtime.hook.AuthenticatorHook;
import org.ipai.connectors.runtime.hook.ErrorRuleHook;
import org.ipai.connectors.runtime.hook.ErrorVerdict;
import org.ipai.connectors.runtime.hook.ResponseView;
import org.ipai.connectors.runtime.hook.SignedApi;
import org.ipai.connectors.runtime.hook.Signing;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.hook.UnsignedRequest;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A hook that signs, against a real server. */
@Timeout(60)
class HookSigningTest {

    private static final Secret KEY = Secret.ofConfig("key", "k3y-of-mine");

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private record SignedSource(URI baseUrl, Authentication authentication, AuthenticatorHook hook)
            implements Source, SignedApi {

        @Override
        public Signing signing() {
            return new Signing(hook, Map.of("key", KEY));
        }

        @Override
        public List<Parameter> headers() {
            return List.of();
        }

        @Override
        public RateLimitSignals rateLimitSignals() {
            return RateLimitSignals.none();
        }

        @Override
        public List<SourceStream> streams() {
            return List.of();
        }
    }

    /** Signs the URL, and goes by a server's word when it is refused. */
    private static class ByUrl implements AuthenticatorHook {

        @Override
        public List<SecretParameter> sign(UnsignedRequest request, Map<String, Secret> secrets) {
            String text = request.method()
                    + request.url().getPath()
                    + secrets.getOrDefault("key", Secret.of("")).reveal();
            return List.of(new SecretParameter("X-Signature", Secret.of(text)));
        }

        @Override
        public boolean signsAgain(ResponseView refused) {
            return refused.text("error").filter("stale"::equals).isPresent();
        }
    }

    private void fetch(AuthenticatorHook hook) throws Exception {
        SignedSource source = new SignedSource(server.url(), new Authentication.Bearer(Secret.of("t0ken")), hook);
        PageRequest request =
                new PageRequest(server.url() + "/items", Request.get("/").build(), null, Set.of());
        try (HttpTransport transport =
                new HttpTransport(new RebasedSource(source, server.url()), TransportSettings.defaults())) {
            transport.fetch(request, response -> response);
        }
    }

    @Test
    void signs_what_auth_has_signed() throws Exception {
        server.on("/items", Answer.json("[]"));

        fetch(new ByUrl());

        assertThat(server.asked().get(0).header("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(server.asked().get(0).header("X-signature")).isEqualTo("GET/itemsk3y-of-mine");
    }

    @Test
    void signs_once_more_where_the_hook_wants_it() throws Exception {
        server.on(
                "/items",
                asked -> asked.count() == 1 ? Answer.status(401, "{\"error\":\"stale\"}") : Answer.json("[]"));

        fetch(new ByUrl());

        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void what_it_signs_with_is_masked_wherever_it_comes_back() {
        server.on("/items", asked -> Answer.status(401, "{\"message\":\"bad " + asked.header("X-signature") + "\"}"));

        assertThatExceptionOfType(SourceAccessException.class)
                .isThrownBy(() -> fetch(new ByUrl()))
                .satisfies(e ->
                        assertThat(e.message() + e.remedy()).contains("bad").doesNotContain("k3y-of-mine"));
    }

    @Test
    void a_hook_that_throws_or_gives_no_header_fails_the_run_without_its_words() {
        AuthenticatorHook throwing = (request, secrets) -> {
            throw new IllegalStateException(KEY.reveal());
        };
        AuthenticatorHook broken = (request, secrets) ->
                List.of(new SecretParameter("X-Signature", Secret.of("two\nlines " + KEY.reveal())));

        for (AuthenticatorHook hook : List.of(throwing, broken)) {
            assertThatExceptionOfType(SourceAccessException.class)
                    .isThrownBy(() -> fetch(hook))
                    .satisfies(e -> assertThat(e)
                            .hasMessageContaining(
                                    "the authenticator hook " + hook.getClass().getName() + " failed with")
                            .hasMessageNotContaining(KEY.reveal())
                            .hasNoCause());
        }
        assertThat(server.asked()).isEmpty();
    }

    /** Reads a header, and so is lost without it. */
    private static final class ByNonce extends ByUrl {

        @Override
        public List<String> responseHeaders() {
            return List.of("X-Nonce");
        }
    }

    @Test
    void recordings_keep_the_headers_that_hooks_read() {
        SignedSource source = new SignedSource(server.url(), new Authentication.None(), new ByNonce());
        ErrorRuleHook rule = new ErrorRuleHook() {

            @Override
            public List<String> responseHeaders() {
                return List.of("x-closing");
            }

            @Override
            public Optional<ErrorVerdict> judge(ResponseView response) {
                return Optional.empty();
            }
        };
        SourceStream stream =
                new HookedTestStream(TestStream.plain(), StreamHooks.none().withErrorRule(rule));

        Headers kept = new TellingHeaders(source, List.of(stream))
                .of(Headers.of("X-Nonce", "7", "Set-Cookie", "a=b", "X-Closing", "nightly"), value -> value);

        assertThat(kept.names()).containsExactly("X-Closing", "X-Nonce");
    }

    @Test
    void a_request_does_not_show_what_signs_it() {
        UnsignedRequest request = new UnsignedRequest(
                "POST",
                URI.create("https://example.com/a?key=k3y"),
                List.of(new Parameter("Authorization", "k3y")),
                "{\"k3y\":1}",
                FetchesTest.START);

        assertThat(request).hasToString("POST example.com/a");
    }
}
