package org.ipai.connectors.runtime.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps {@code Retry-After} from OkHttp, whose own reading of it in 503 replies repeats requests behind our back and
 * throws on numbers beyond 32 bits (RetryAndFollowUpInterceptor of OkHttp 5.5).
 */
final class RetryAfterCloak {

    private static final String SHOWN = "Retry-After";
    private static final String HIDDEN = "Ipai-Hidden-Retry-After";

    private RetryAfterCloak() {}

    static Response hide(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.newBuilder()
                .headers(rename(response.headers(), SHOWN, HIDDEN))
                .build();
    }

    static Headers show(Headers headers) {
        return rename(headers, HIDDEN, SHOWN);
    }

    private static Headers rename(Headers headers, String from, String to) {
        String value = headers.get(from);
        return value == null
                ? headers
                : headers.newBuilder()
                        .removeAll(from)
                        .addUnsafeNonAscii(to, value)
                        .build();
    }
}
