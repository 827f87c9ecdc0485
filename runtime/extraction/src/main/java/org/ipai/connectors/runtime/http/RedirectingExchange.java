package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Follows redirects, as GitHub answers for renamed repositories. Where they may lead is decided further down. */
final class RedirectingExchange implements Exchange {

    private static final int MAX_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Exchange next;

    RedirectingExchange(Exchange next) {
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        Call moved = call;
        Reply reply = next.send(call);
        for (int redirects = 0; REDIRECTS.contains(reply.status()); redirects++) {
            if (redirects == MAX_REDIRECTS) {
                throw loop(call, "is redirected more than " + MAX_REDIRECTS + " times");
            }
            HttpUrl target = target(reply);
            if (target == null) {
                throw loop(call, "is redirected to nowhere");
            }
            // RFC 9110, section 15.4.4: what 303 leads to is got, whatever was posted.
            moved = reply.status() == 303 ? moved.gettingFrom(target) : moved.to(target);
            reply = next.send(moved);
        }
        return reply;
    }

    private static @Nullable HttpUrl target(Reply reply) {
        String location = reply.headers().get("Location");
        return location == null ? null : reply.url().resolve(location);
    }

    private static FetchException loop(Call call, String problem) {
        return new FetchException(
                FailureReason.REDIRECT_LOOP,
                Call.shown(call.url()) + " " + problem,
                "open the address with the same token; if the provider is at fault, report it there");
    }
}
