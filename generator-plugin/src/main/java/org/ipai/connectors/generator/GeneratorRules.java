package org.ipai.connectors.generator;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.draft.DraftRule;
import org.ipai.connectors.generator.expression.ExpressionRule;
import org.ipai.connectors.generator.finding.Rule;
import org.ipai.connectors.generator.openapi.DocumentRule;
import org.ipai.connectors.generator.resolve.ResolveRule;
import org.ipai.connectors.generator.spec.ReadRule;
import org.ipai.connectors.generator.validate.SpecRule;

/** Everything that findings can be about. */
public final class GeneratorRules {

    private GeneratorRules() {}

    /** All rules, in the order of the pipeline. */
    public static Collection<Rule> all() {
        return Stream.<List<? extends Rule>>of(
                        List.of(GeneratorRule.values()),
                        List.of(ReadRule.values()),
                        List.of(SpecRule.values()),
                        List.of(DocumentRule.values()),
                        List.of(ExpressionRule.values()),
                        List.of(ResolveRule.values()),
                        List.of(DraftRule.values()))
                .flatMap(rules -> rules.stream().map(Rule.class::cast))
                .toList();
    }
}
