// Generated from connector-specs/forge/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
package org.ipai.connectors.forge;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.ValueTest;

/**
 * One Forge account.
 */
@Generated("org.ipai.connectors.generator")
final class ForgeSource implements Source {

    private static final URI BASE_URL = URI.create("https://api.forge.example");

    private static final List<ErrorRule> ERROR_RULES = List.of(
            new ErrorRule(
                    new ResponseCondition.All(List.of(
                            new ResponseCondition.Status(List.of(403, 429)),
                            new ResponseCondition.Any(List.of(
                                    new ResponseCondition.Header("X-Left",
                                            new ValueTest.OneOf(List.of("0"))),
                                    new ResponseCondition.Body(List.of("error", "code"),
                                            new ValueTest.OneOf(List.of("quota", "rate"))))))),
                    ErrorRule.Action.RETRY,
                    new BackOff.Header("X-Reset", BackOff.Header.Format.EPOCH_SECONDS),
                    3,
                    ErrorRule.Action.DEFER,
                    null),
            new ErrorRule(
                    new ResponseCondition.Status(List.of(401)),
                    ErrorRule.Action.REFRESH_AUTH,
                    null,
                    null,
                    ErrorRule.Action.FAIL_RUN,
                    "The token is refused."));

    private final ForgeConfig config;

    ForgeSource(ForgeConfig config) {
        this.config = config;
    }

    @Override
    public URI baseUrl() {
        return BASE_URL;
    }

    @Override
    public Authentication authentication() {
        return new Authentication.Bearer(config.token());
    }

    @Override
    public List<Parameter> headers() {
        return List.of(
                new Parameter("Accept", "application/json"),
                new Parameter("X-Api-Version", "2022-11-28"));
    }

    @Override
    public RateLimitSignals rateLimitSignals() {
        return new RateLimitSignals("x-ratelimit-remaining", "x-ratelimit-reset",
                RateLimitSignals.ResetFormat.EPOCH_SECONDS);
    }

    @Override
    public List<ErrorRule> errorRules() {
        return ERROR_RULES;
    }

    @Override
    public List<Quota> quotas() {
        return List.of(
                new Quota.Budget("day", Quota.Window.DAY,
                        10000L, Map.ofEntries(Map.entry("issues/list-for-repo", 5)), 1,
                        new RateLimitSignals("X-Day-Left", null,
                        RateLimitSignals.ResetFormat.EPOCH_SECONDS),
                        ZoneId.of("America/Los_Angeles")),
                new Quota.Budget("minute", Quota.Window.MINUTE, 60L, Map.of(), 1,
                        new RateLimitSignals(null, null,
                        RateLimitSignals.ResetFormat.EPOCH_SECONDS), ZoneId.of("UTC")),
                new Quota.Concurrent(4));
    }

    @Override
    public List<SourceStream> streams() {
        return List.of(new Repositories(config), new Issues(config));
    }
}
