package org.ipai.connectors.runtime.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.data.SandboxData;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.jspecify.annotations.Nullable;

/**
 * The APIs of a provider: the default one at the root, a further one below {@code /_apis/<name>}. Each lets in by its own
 * rules, limits requests by itself and knows its own operations only.
 */
final class Apis {

    private static final String FURTHER = "/_apis/";

    private final Map<String, ProviderAnswers> byPrefix = new LinkedHashMap<>();
    private final ProviderAnswers usual;

    /**
     * @param budgets those of the default API; others have none
     */
    Apis(SandboxData data, SandboxSettings settings, IssuedTokens tokens, Budgets budgets, ListingAnswers listings) {
        Parts parts = new Parts(data, settings, tokens, listings);
        this.usual = parts.answers("", budgets);
        data.streams()
                .map(stream -> stream.definition().api())
                .filter(api -> !api.isEmpty())
                .distinct()
                .forEach(api ->
                        byPrefix.put(FURTHER + api, parts.answers(api, new Budgets(List.of(), settings.clock()))));
    }

    /** What the APIs have in common. */
    private record Parts(SandboxData data, SandboxSettings settings, IssuedTokens tokens, ListingAnswers listings) {

        ProviderAnswers answers(String api, Budgets budgets) {
            RateLimiters limiters =
                    new RateLimiters(settings, data.definition().rateLimits().get(api));
            AccessControl access = new AccessControl(
                    Doors.of(data.definition().auth().getOrDefault(api, List.of()), settings, tokens.of(api)));
            return new ProviderAnswers(settings, access, limiters, budgets, new Router(data, api), listings);
        }
    }

    Answer answer(ApiRequest request, @Nullable RequestFault fault) {
        for (Map.Entry<String, ProviderAnswers> api : byPrefix.entrySet()) {
            if (request.path().startsWith(api.getKey() + "/")) {
                return api.getValue().answer(request.below(api.getKey()), fault);
            }
        }
        return usual.answer(request, fault);
    }
}
