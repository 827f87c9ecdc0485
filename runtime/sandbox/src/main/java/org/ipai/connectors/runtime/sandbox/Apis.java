package org.ipai.connectors.runtime.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.sandbox.data.SandboxData;

/**
 * The APIs of a provider: the default one at the root, a further one below {@code /_apis/<name>}. Each lets in by its own
 * rules, limits requests by itself and knows its own operations only.
 */
final class Apis {

    private static final String FURTHER = "/_apis/";

    private final Map<String, LimitedAnswers> byPrefix = new LinkedHashMap<>();
    private final LimitedAnswers usual;

    Apis(SandboxData data, SandboxSettings settings, IssuedTokens tokens, ListingAnswers listings) {
        Parts parts = new Parts(data, settings, tokens, listings);
        this.usual = parts.answers("");
        data.streams()
                .map(stream -> stream.definition().api())
                .filter(api -> !api.isEmpty())
                .distinct()
                .forEach(api -> byPrefix.put(FURTHER + api, parts.answers(api)));
    }

    /** What the APIs have in common. */
    private record Parts(SandboxData data, SandboxSettings settings, IssuedTokens tokens, ListingAnswers listings) {

        LimitedAnswers answers(String api) {
            List<Quota> quotas =
                    settings.enforcesQuotas() ? data.definition().quotas().getOrDefault(api, List.of()) : List.of();
            RateLimiters limiters =
                    new RateLimiters(settings, data.definition().rateLimits().get(api));
            AccessControl access = new AccessControl(
                    Doors.of(data.definition().auth().getOrDefault(api, List.of()), settings, tokens.of(api)),
                    data.definition().signedHeaders().getOrDefault(api, List.of()));
            Budgets budgets = new Budgets(quotas, settings.clock());
            return new LimitedAnswers(
                    new Turnstile(quotas),
                    new ProviderAnswers(settings, access, limiters, budgets, new Router(data, api), listings));
        }
    }

    /** The way to the answers of an API, for a few at a time. */
    record LimitedAnswers(Turnstile turnstile, ProviderAnswers answers) {}

    /** Passes a request on to its API, unless that is asked too many at the same time. */
    void handle(ApiRequest request, Handling handling) throws IOException {
        LimitedAnswers api = usual;
        ApiRequest asked = request;
        for (Map.Entry<String, LimitedAnswers> further : byPrefix.entrySet()) {
            if (request.path().startsWith(further.getKey() + "/")) {
                api = further.getValue();
                asked = request.below(further.getKey());
            }
        }
        if (!api.turnstile.enter()) {
            AnswerSender.send(request.exchange(), Answer.error(429, "Too many requests at the same time"), null);
            return;
        }
        try {
            handling.answer(asked, api.answers);
        } finally {
            api.turnstile.leave();
        }
    }

    /** What is done with a request once it is let in. */
    interface Handling {
        void answer(ApiRequest request, ProviderAnswers answers) throws IOException;
    }
}
