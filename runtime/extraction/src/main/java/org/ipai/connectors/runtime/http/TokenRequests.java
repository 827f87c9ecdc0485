package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Request;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.SourceApi;

/** Asks token endpoints, as carefully as pages are asked for: repeated while that may help, never redirected. */
final class TokenRequests {

    private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int MESSAGE_LENGTH = 300;

    private final WireExchange wire;
    private final Origin source;
    private final Headers sourceHeaders;
    private final String userAgent;
    private final Printable printable;
    private final RetriesOf retries;

    /** Retries for requests to one origin. */
    @FunctionalInterface
    interface RetriesOf {
        Retries to(Origin origin);
    }

    /**
     * Requests for one source.
     *
     * @param address the source's; only token endpoints that are there get the source's headers
     */
    TokenRequests(
            WireExchange wire,
            SourceApi source,
            SourceAddress address,
            String userAgent,
            Printable printable,
            RetriesOf retries) {
        this.wire = wire;
        this.source = Origin.of(address.base());
        this.sourceHeaders = headers(source);
        this.userAgent = userAgent;
        this.printable = printable;
        this.retries = retries;
    }

    private static Headers headers(SourceApi source) {
        Headers.Builder all = new Headers.Builder();
        for (Parameter header : source.headers()) {
            all.set(header.name(), header.value());
        }
        return all.build();
    }

    /**
     * Sends a request until it is answered.
     *
     * @throws SourceAccessException if no token comes of it
     */
    JsonScalars post(TokenRequest request, TokenRemedy remedy) throws SourceAccessException, InterruptedException {
        String place = "the token endpoint " + Call.shown(request.url());
        try {
            return retries.to(Origin.of(request.url()))
                    .run(place, FetchWatch.none(), () -> attempt(request, place, remedy));
        } catch (FetchException e) {
            throw new SourceAccessException(e.message(), e.remedy(), e);
        } catch (QuotaExhaustedException e) {
            throw new IllegalStateException("token endpoints have no quota gate", e);
        }
    }

    private JsonScalars attempt(TokenRequest request, String place, TokenRemedy remedy)
            throws IOException, FetchException, SourceAccessException, InterruptedException {
        Reply reply = wire.send(new Request.Builder()
                .url(request.url())
                .headers(headers(request))
                .post(request.body())
                .build());
        if (TRANSIENT.contains(reply.status())) {
            throw new TransientStatusException(place + " answered " + reply.status());
        }
        if (reply.status() >= 300 && reply.status() < 400) {
            throw new SourceAccessException(
                    place + " is redirected, which could lead credentials astray",
                    "write the address it really has into the spec",
                    null);
        }
        return answer(reply, place, remedy);
    }

    private Headers headers(TokenRequest request) {
        Headers.Builder headers =
                new Headers.Builder().set("User-Agent", userAgent).set("Accept", "application/json");
        if (source.contains(request.url())) {
            sourceHeaders.forEach(header -> headers.set(header.getFirst(), header.getSecond()));
        }
        request.headers().forEach(header -> headers.set(header.getFirst(), header.getSecond()));
        return headers.build();
    }

    private JsonScalars answer(Reply reply, String place, TokenRemedy remedy)
            throws InvalidResponseException, SourceAccessException {
        if (!reply.isSuccessful()) {
            throw refused(reply, place, errorCode(reply), remedy);
        }
        JsonBody.check(reply);
        JsonScalars answer = JsonScalars.read(reply.body());
        String error = answer.at("error");
        if (error != null) {
            throw refused(reply, place, error, remedy);
        }
        return answer;
    }

    private static String errorCode(Reply reply) {
        try {
            String error = JsonScalars.read(reply.body()).at("error");
            return error == null ? "" : error;
        } catch (InvalidResponseException e) {
            return "";
        }
    }

    private SourceAccessException refused(Reply reply, String place, String code, TokenRemedy remedy) {
        String message = printable.excerpt(ProviderMessage.of(reply), MESSAGE_LENGTH);
        String shown = printable.excerpt(code.isEmpty() ? Integer.toString(reply.status()) : code, MESSAGE_LENGTH);
        List<String> parts = message.isEmpty() || message.equals(shown) ? List.of(shown) : List.of(shown, message);
        return new SourceAccessException(
                place + " refused " + remedy.credential() + ": " + String.join(": ", parts), remedy.of(code), null);
    }
}
