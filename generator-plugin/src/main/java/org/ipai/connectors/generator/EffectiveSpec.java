package org.ipai.connectors.generator;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.validate.SpecValidator;

/**
 * A spec as the compiler sees it, with fragments and defaults in their places.
 *
 * @param yaml the spec; empty if it has errors, among which a literal secret may be
 * @param findings what is wrong with it, in order of place
 */
public record EffectiveSpec(Optional<String> yaml, List<Finding> findings) {

    public EffectiveSpec {
        findings = List.copyOf(findings);
    }

    /** Reads a connector's spec. */
    public static EffectiveSpec of(String connector, Specs specs) {
        Findings findings = new Findings();
        SpecReader.read(specs.file(connector), specs.shownRelativeTo(), findings)
                .ifPresent(
                        spec -> SpecValidator.validate(spec, specs.file(connector), specs.shownRelativeTo(), findings));
        Optional<String> yaml = findings.hasErrors()
                ? Optional.empty()
                : SpecReader.effective(specs.file(connector), specs.shownRelativeTo(), findings);
        return new EffectiveSpec(yaml, findings.sorted());
    }
}
