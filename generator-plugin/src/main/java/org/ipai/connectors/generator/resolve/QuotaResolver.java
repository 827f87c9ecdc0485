package org.ipai.connectors.generator.resolve;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.QuotaSpec;
import org.ipai.connectors.generator.spec.RateLimitSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.RateLimitSignals.ResetFormat;
import org.jspecify.annotations.Nullable;

/** Resolves quotas and the headers that tell of them. */
final class QuotaResolver {

    private final String prefix;
    private final Findings findings;
    private final Map<String, Integer> names = new HashMap<>();

    /**
     * @param api whose quotas they are; two APIs have budgets of their own
     */
    QuotaResolver(String api, Findings findings) {
        this.prefix = api.isEmpty() ? "" : api + "_";
        this.findings = findings;
    }

    List<Quota> resolve(List<QuotaSpec> specs) {
        List<Quota> quotas = new ArrayList<>();
        for (QuotaSpec spec : specs) {
            Text limit = spec.limit();
            if (spec.concurrent() != null) {
                quotas.add(
                        new Quota.Concurrent(Integer.parseInt(spec.concurrent().value())));
            } else if (spec.per() != null && limit != null) {
                Words.read(Quota.Window.class, spec.per(), findings)
                        .ifPresent(window -> quotas.add(budget(spec, window, limit)));
            }
        }
        return quotas;
    }

    private Quota.Budget budget(QuotaSpec spec, Quota.Window window, Text limit) {
        Map<String, Integer> weights = new HashMap<>();
        spec.weights().forEach((operation, weight) -> weights.put(operation, Integer.valueOf(weight.value())));
        return new Quota.Budget(
                name(spec),
                window,
                Long.parseLong(limit.value()),
                weights,
                Integer.parseInt(spec.defaultWeight().value()),
                signals(spec.signals(), findings),
                ZoneId.of(spec.zone().value()));
    }

    /** By the window, which stays when limits change: what was spent is kept under it. */
    private String name(QuotaSpec spec) {
        String window = spec.per() == null ? "" : spec.per().value();
        int count = names.merge(window, 1, Integer::sum);
        return prefix + (count == 1 ? window : window + "_" + count);
    }

    static RateLimitSignals signals(@Nullable RateLimitSpec limit, Findings findings) {
        if (limit == null) {
            return RateLimitSignals.none();
        }
        Text format = limit.resetFormat();
        return new RateLimitSignals(
                value(limit.remainingHeader()),
                value(limit.resetHeader()),
                format == null
                        ? ResetFormat.EPOCH_SECONDS
                        : Words.read(ResetFormat.class, format, findings).orElse(ResetFormat.EPOCH_SECONDS));
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }
}
