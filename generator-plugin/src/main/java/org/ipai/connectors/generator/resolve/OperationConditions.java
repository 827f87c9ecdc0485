package org.ipai.connectors.generator.resolve;

import java.util.List;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.Text;

/** Checks that one of a stream's operations is used whatever the config, and that none is out of reach. */
final class OperationConditions {

    private OperationConditions() {}

    static void check(List<OperationSpec> operations, Findings findings) {
        int last = operations.size() - 1;
        for (int i = 0; i <= last; i++) {
            OperationSpec operation = operations.get(i);
            Text when = operation.when();
            if (i == last && when != null) {
                findings.error(
                        ResolveRule.CONDITION_ORDER,
                        when.at(),
                        "the last operation has a condition, so there may be none to use",
                        "leave its 'when' out");
            } else if (i < last && when == null) {
                findings.error(
                        ResolveRule.CONDITION_ORDER,
                        operation.at(),
                        "the operations after '" + operation.operation() + "' are never used",
                        "give it a 'when', or move it to the end");
            }
        }
    }
}
