package org.ipai.connectors.runtime.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.jspecify.annotations.Nullable;

/** Sends answers, compressed if the client accepts it and damaged if a fault says so. */
final class AnswerSender {

    private static final int BUFFER = 1 << 16;

    private AnswerSender() {}

    static void send(HttpExchange exchange, Answer answer, @Nullable RequestFault fault) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        Answer.Body body = answer.body();
        if (body == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
            return;
        }
        boolean compressed = acceptsGzip(exchange);
        if (compressed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(answer.status(), 0);
        OutputStream network = FaultyBody.of(fault, exchange.getResponseBody());
        OutputStream whole = compressed ? new FastGzip(network) : network;
        // Closed only when all went well: closing ends the chunks, and a body cut short must not look complete.
        OutputStream out = FaultyText.of(fault, new BufferedOutputStream(whole, BUFFER));
        body.write(out);
        out.close();
        exchange.close();
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
