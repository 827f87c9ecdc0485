package org.ipai.connectors.runtime.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.runtime.sandbox.fault.FaultContent;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.jspecify.annotations.Nullable;

/** Answers as the provider does: is it well, who asks, how often, for what. */
final class ProviderAnswers {

    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);
    private static final byte[] HTML =
            "<!DOCTYPE html><html><head><title>Unicorn!</title></head><body><p>We are having a moment.</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final SandboxSettings settings;
    private final AccessControl access;
    private final RateLimiters limiters;
    private final Budgets budgets;
    private final Router router;
    private final ListingAnswers listings;

    ProviderAnswers(
            SandboxSettings settings,
            AccessControl access,
            RateLimiters limiters,
            Budgets budgets,
            Router router,
            ListingAnswers listings) {
        this.settings = settings;
        this.access = access;
        this.limiters = limiters;
        this.budgets = budgets;
        this.router = router;
        this.listings = listings;
    }

    Answer answer(ApiRequest request, @Nullable RequestFault fault) {
        Answer failure = fault == null ? null : failure(fault);
        if (failure != null) {
            return failure;
        }
        try {
            Optional<Answer> token = access.token(request);
            return token.isPresent() ? token.get() : limited(request.withBody(), fault);
        } catch (RefusedException e) {
            return limiters.nobody().label(e.answer());
        }
    }

    private Answer limited(ApiRequest request, @Nullable RequestFault fault) {
        RateLimiter limiter = limiters.of(access.caller(request));
        Answer answer;
        try {
            limiter.acquire();
            answer = accepted(request, fault);
        } catch (RefusedException e) {
            answer = e.answer();
        }
        if (answer.status() == 304) {
            limiter.giveBack();
        }
        return budgets.label(limiter.label(answer));
    }

    private @Nullable Answer failure(RequestFault fault) {
        Duration delay = fault.delay();
        return switch (fault.kind()) {
            case STATUS -> {
                Answer answer = status(fault);
                yield delay == null ? answer : answer.with("Retry-After", Long.toString(delay.toSeconds()));
            }
            case RATE_LIMITED -> limiters.nobody().refusal(fault.status(), delay == null ? USUAL_WAIT : delay);
            case HTML -> Answer.of(fault.status(), "text/html; charset=utf-8", out -> out.write(HTML));
            default -> null;
        };
    }

    private static Answer status(RequestFault fault) {
        FaultContent content = fault.content();
        if (content == null) {
            return Answer.error(fault.status(), "Sandbox fault " + fault.status());
        }
        byte[] body = content.body().getBytes(StandardCharsets.UTF_8);
        Answer answer = Answer.of(fault.status(), Answer.JSON, out -> out.write(body));
        content.headers().forEach(answer::with);
        return answer;
    }

    private Answer accepted(ApiRequest request, @Nullable RequestFault fault) {
        Route route = router.route(request);
        request.requireBody();
        budgets.acquire(route.operation().id());
        String stream = route.stream().definition().name();
        String scope = settings.missingScopes().get(stream);
        if (scope != null) {
            throw new RefusedException(
                    403,
                    "Resource not accessible by this token",
                    Map.of("X-OAuth-Scopes", "", "X-Accepted-OAuth-Scopes", scope));
        }
        return listings.answer(request, route, fault);
    }
}
