package org.ipai.connectors.runtime.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
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
    private final RateLimiter limiter;
    private final Budgets budgets;
    private final Router router;
    private final ListingAnswers listings;

    ProviderAnswers(
            SandboxSettings settings, RateLimiter limiter, Budgets budgets, Router router, ListingAnswers listings) {
        this.settings = settings;
        this.limiter = limiter;
        this.budgets = budgets;
        this.router = router;
        this.listings = listings;
    }

    Answer answer(ApiRequest request, @Nullable RequestFault fault) {
        Answer failure = fault == null ? null : failure(fault);
        if (failure != null) {
            return failure;
        }
        Answer answer;
        try {
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
            case RATE_LIMITED -> limiter.refusal(fault.status(), delay == null ? USUAL_WAIT : delay);
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

    private Answer accepted(ApiRequest asked, @Nullable RequestFault fault) {
        requireToken(asked);
        limiter.acquire();
        ApiRequest request = asked.withBody();
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

    private void requireToken(ApiRequest request) {
        String token = settings.token();
        if (token == null) {
            return;
        }
        String authorization = request.header("Authorization").orElse("");
        boolean bearer = authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        if (!bearer || !authorization.substring(7).trim().equals(token)) {
            throw new RefusedException(
                    401,
                    authorization.isEmpty() ? "Requires authentication" : "Bad credentials",
                    Map.of("WWW-Authenticate", "Bearer"));
        }
    }
}
