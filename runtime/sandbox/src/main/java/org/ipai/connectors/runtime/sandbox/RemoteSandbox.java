package org.ipai.connectors.runtime.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A sandbox that runs in another process. */
final class RemoteSandbox {

    private final URI baseUrl;

    RemoteSandbox(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Moves its clock one step: some records become new, some change. */
    String advance() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/_sandbox/advance"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalArgumentException(baseUrl + " is no sandbox: it answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("no sandbox answers at " + baseUrl + ": " + e.getMessage(), e);
        }
    }
}
