package org.ipai.connectors.runtime.http;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Makes the HTTP client of a transport. */
final class HttpClients {

    private HttpClients() {}

    static OkHttpClient client(TransportSettings settings) {
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpClients::daemon));
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
}
