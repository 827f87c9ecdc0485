package org.ipai.connectors.runtime.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of a transport. It is made in a thread of its own, since reading the certificates that are trusted takes a
 * while, in which a sync has other things to do.
 */
final class WireClient implements AutoCloseable {

    private final CompletableFuture<OkHttpClient> made;

    WireClient(TransportSettings settings) {
        this.made = CompletableFuture.supplyAsync(
                () -> client(settings), making -> daemon(making).start());
    }

    /**
     * Waits for it.
     *
     * @throws InvalidConfigException if the certificates that this Java trusts cannot be read
     */
    OkHttpClient get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            Throwable fault = e.getCause() == null ? e : e.getCause();
            throw new InvalidConfigException(List.of(
                    "there can be no TLS with this Java: " + TrustStore.ofJava().broken(fault)));
        }
    }

    private static OkHttpClient client(TransportSettings settings) {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), WireClient::daemon));
        // Whoever calls bounds the requests in flight.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .callTimeout(settings.callTimeout())
                .addNetworkInterceptor(RetryAfterCloak::hide)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ipai-http");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends requests under way and closes connections. */
    @Override
    public void close() {
        @Nullable OkHttpClient client = made.exceptionally(fault -> null).join();
        if (client != null) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdownNow();
            client.connectionPool().evictAll();
        }
    }
}
