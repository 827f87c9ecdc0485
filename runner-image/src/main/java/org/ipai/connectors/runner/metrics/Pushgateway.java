package org.ipai.connectors.runner.metrics;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Pushes metrics to a Prometheus Pushgateway, as its README describes the interface. */
final class Pushgateway {

    private static final int TIMEOUT_MILLIS = 5_000;

    private final URI base;

    Pushgateway(URI base) {
        this.base = base;
    }

    /** Replaces the metrics of these names in the connection's group; others of the group stay. */
    void push(String source, String connection, byte[] text) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) group(source, connection).toURL().openConnection();
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setInstanceFollowRedirects(false);
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setRequestProperty("Content-Type", MetricsText.CONTENT_TYPE);
        try (OutputStream body = request.getOutputStream()) {
            body.write(text);
        }
        int status = request.getResponseCode();
        request.disconnect();
        if (status / 100 != 2) {
            throw new IOException("it answered " + status);
        }
    }

    private URI group(String source, String connection) {
        String stem = base.toString().replaceAll("/+$", "");
        return URI.create(stem + "/metrics/job/ipai/source@base64/" + encoded(source) + "/connection@base64/"
                + encoded(connection));
    }

    /** The one way of writing a label that takes any text. */
    private static String encoded(String value) {
        return Base64.getUrlEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
