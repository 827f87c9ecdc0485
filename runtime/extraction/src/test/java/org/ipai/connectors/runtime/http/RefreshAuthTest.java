package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RefreshAuthTest {

    private final ErrorRule rule = new ErrorRule(
            new ResponseCondition.Status(List.of(401)), Action.REFRESH_AUTH, null, null, Action.FAIL_RUN, null);

    private PageErrors errors(CredentialRenewal renewal) {
        FakeClock clock = new FakeClock(Instant.EPOCH);
        QuotaGate gate = new QuotaGate(RateLimitSignals.none(), Duration.ofMinutes(1), clock);
        Backoff usual = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), () -> 1);
        ErrorRules rules = new ErrorRules(
                List.of(rule),
                5,
                new RuleWaits(usual, () -> 1, gate, clock, new QuotaReset(List.of())),
                new RuledFailures(new StatusFailures(new Printable(KnownSecrets.of(new Authentication.None())))),
                gate,
                renewal);
        return new PageErrors(rules, PagePolicy.none());
    }

    private static Reply refused() {
        return new Reply(okhttp3.HttpUrl.get("https://a.example"), 401, okhttp3.Headers.of(), new byte[0]);
    }

    @Test
    void credentials_are_renewed_once_a_page() {
        PageErrors errors = errors(() -> true);
        assertThatExceptionOfType(RuledRetryException.class).isThrownBy(() -> errors.judge(refused()));
        assertThatExceptionOfType(SourceAccessException.class).isThrownBy(() -> errors.judge(refused()));
    }

    @Test
    void where_nothing_can_be_renewed_nothing_is_repeated() {
        PageErrors errors = errors(CredentialRenewal.none());
        assertThatExceptionOfType(SourceAccessException.class).isThrownBy(() -> errors.judge(refused()));
    }
}
