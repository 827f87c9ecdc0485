package org.ipai.connectors.generator.emit;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ValueTest;

/** What the forge refuses and how much it may be asked: every kind of condition, wait and quota once. */
final class ForgeErrors {

    private ForgeErrors() {}

    static List<ErrorRule> common() {
        return List.of(
                new ErrorRule(
                        new ResponseCondition.All(List.of(
                                new ResponseCondition.Status(List.of(403, 429)),
                                new ResponseCondition.Any(List.of(
                                        new ResponseCondition.Header("X-Left", new ValueTest.OneOf(List.of("0"))),
                                        new ResponseCondition.Body(
                                                List.of("error", "code"),
                                                new ValueTest.OneOf(List.of("quota", "rate"))))))),
                        Action.RETRY,
                        new BackOff.Header("X-Reset", BackOff.Header.Format.EPOCH_SECONDS),
                        3,
                        Action.DEFER,
                        null),
                new ErrorRule(
                        new ResponseCondition.Status(List.of(401)),
                        Action.REFRESH_AUTH,
                        null,
                        null,
                        Action.FAIL_RUN,
                        "The token is refused."));
    }

    static List<ErrorRule> ofIssues() {
        return List.of(
                ErrorRule.of(new ResponseCondition.Status(List.of(410)), Action.EMPTY),
                new ErrorRule(
                        new ResponseCondition.Body(List.of("error", "text"), new ValueTest.Contains("busy")),
                        Action.RETRY,
                        new BackOff.Exponential(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                        null,
                        Action.SKIP_WITH_GAP,
                        "The issues of ${slice} cannot be read."),
                new ErrorRule(
                        new ResponseCondition.All(List.of(
                                new ResponseCondition.Status(List.of(404)),
                                new ResponseCondition.Not(
                                        new ResponseCondition.Body(List.of("hint"), new ValueTest.Exists())))),
                        Action.DEFER,
                        new BackOff.Constant(Duration.ofHours(1)),
                        null,
                        Action.FAIL_PARTITION,
                        null));
    }

    static List<Quota> quotas() {
        return List.of(
                new Quota.Budget(
                        "day",
                        Quota.Window.DAY,
                        10_000,
                        Map.of("issues/list-for-repo", 5),
                        1,
                        new RateLimitSignals("X-Day-Left", null, RateLimitSignals.ResetFormat.EPOCH_SECONDS),
                        ZoneId.of("America/Los_Angeles")),
                new Quota.Budget(
                        "minute", Quota.Window.MINUTE, 60, Map.of(), 1, RateLimitSignals.none(), ZoneId.of("UTC")),
                new Quota.Concurrent(4));
    }
}
