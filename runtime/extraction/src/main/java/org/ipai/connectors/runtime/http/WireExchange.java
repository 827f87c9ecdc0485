package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * Puts requests on the wire. A blocked socket read does not notice an interrupt, so the reading happens on OkHttp's
 * thread while ours waits and, when interrupted, cancels the call.
 */
final class WireExchange implements Exchange {

    private final WireClient client;
    private final BodyLimit limit;
    private final Counters counters;

    WireExchange(WireClient client, BodyLimit limit, Counters counters) {
        this.client = client;
        this.limit = limit;
        this.counters = counters;
    }

    @Override
    public Reply send(Call call) throws IOException, FetchException, InterruptedException {
        counters.requests.increment();
        return send(call.onWire());
    }

    /** Sends a request of any kind, which is not counted. */
    Reply send(okhttp3.Request request) throws IOException, FetchException, InterruptedException {
        okhttp3.Call sent = client.get().newCall(request);
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        sent.enqueue(new Receiver(reply));
        try {
            return reply.get();
        } catch (InterruptedException e) {
            sent.cancel();
            throw e;
        } catch (ExecutionException e) {
            throw unwrap(e);
        }
    }

    private static IOException unwrap(ExecutionException e) throws FetchException {
        Throwable cause = e.getCause();
        if (cause instanceof IOException transientFault) {
            return transientFault;
        }
        if (cause instanceof FetchException fault) {
            throw fault;
        }
        throw new IllegalStateException("reading a response failed unexpectedly", cause);
    }

    /** Completes the future in every case, so that nobody waits for ever. */
    private final class Receiver implements Callback {

        private final CompletableFuture<Reply> reply;

        Receiver(CompletableFuture<Reply> reply) {
            this.reply = reply;
        }

        @Override
        public void onFailure(okhttp3.Call sent, IOException e) {
            reply.completeExceptionally(e);
        }

        @Override
        public void onResponse(okhttp3.Call sent, Response response) {
            try (response) {
                byte[] body = limit.read(response);
                counters.bytesReceived.add(body.length);
                reply.complete(new Reply(
                        response.request().url(), response.code(), RetryAfterCloak.show(response.headers()), body));
            } catch (Throwable e) {
                reply.completeExceptionally(e);
            }
        }
    }
}
