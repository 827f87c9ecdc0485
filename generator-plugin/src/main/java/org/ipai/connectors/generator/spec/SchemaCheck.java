package org.ipai.connectors.generator.spec;

import com.networknt.schema.Error;
import java.util.List;
import org.ipai.connectors.generator.finding.Findings;

/** Checks a document against the language's schema and reports each violation once, where a person made it. */
final class SchemaCheck {

    /** A file with more is most likely no spec at all. */
    private static final int MOST = 100;

    private SchemaCheck() {}

    /** Adds a finding for each violation. */
    static void check(SpecSchema schema, YamlTree tree, Findings findings) {
        List<Error> errors = MeantBranch.of(schema.validate(tree.root()));
        List<Error> first = errors.subList(0, Math.min(MOST, errors.size()));
        Violations violations = new Violations(schema, tree, first);
        first.forEach(error -> violations.report(error, findings));
        if (errors.size() > MOST) {
            findings.error(
                    ReadRule.WRONG_VALUE,
                    tree.start(),
                    (errors.size() - MOST) + " more faults are not listed",
                    "mend these first, or check that this is a connector spec");
        }
    }
}
