package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;

/** Writes quotas as code that creates them. */
final class QuotaCode {

    private QuotaCode() {}

    /** Gives a source the method that tells its quotas; nothing if there are none. */
    static void add(List<Quota> quotas, TypeSpec.Builder source) {
        if (!quotas.isEmpty()) {
            source.addMethod(Overrides.returning(Code.listOf(Quota.class), "quotas")
                    .addStatement(Code.returning(Code.lines(quotas.stream().map(QuotaCode::quota))))
                    .build());
        }
    }

    /** Whether requests have to say which operation they are of. */
    static boolean weighs(List<Quota> quotas) {
        return quotas.stream()
                .anyMatch(quota -> quota instanceof Quota.Budget budget
                        && !budget.weights().isEmpty());
    }

    private static CodeBlock quota(Quota quota) {
        if (quota instanceof Quota.Concurrent concurrent) {
            return CodeBlock.of("new $T.Concurrent($L)", Quota.class, concurrent.limit());
        }
        Quota.Budget budget = (Quota.Budget) quota;
        return CodeBlock.of(
                "new $1T.Budget($2S, $1T.Window.$3L,$W$4LL, $5L,$W$6L,$W$7L,$W$8T.of($9S))",
                Quota.class,
                budget.name(),
                budget.per(),
                budget.limit(),
                weights(budget.weights()),
                budget.defaultWeight(),
                signals(budget.signals()),
                ZoneId.class,
                budget.zone().getId());
    }

    private static CodeBlock weights(Map<String, Integer> weights) {
        Stream<CodeBlock> entries = weights.entrySet().stream()
                .map(entry -> CodeBlock.of("$T.entry($S, $L)", Map.class, entry.getKey(), entry.getValue()));
        return weights.isEmpty()
                ? CodeBlock.of("$T.of()", Map.class)
                : CodeBlock.of("$T.ofEntries($L)", Map.class, Code.wrapped(entries));
    }

    static CodeBlock signals(RateLimitSignals signals) {
        return CodeBlock.of(
                "new $1T($2S, $3S,$W$1T.ResetFormat.$4L)",
                RateLimitSignals.class,
                signals.remainingHeader(),
                signals.resetHeader(),
                signals.resetFormat());
    }
}
