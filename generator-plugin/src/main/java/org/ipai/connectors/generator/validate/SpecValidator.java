package org.ipai.connectors.generator.validate;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecFolder;

/** Checks a spec against all rules that need no provider document. */
public final class SpecValidator {

    /** As in the schema. */
    private static final int MOST_ENTRIES = 500;

    private SpecValidator() {}

    /**
     * Checks all rules and reports all that they find.
     *
     * @param spec as read, in whole or in part
     * @param specFile the file it was read from; the files it names are looked for beside it
     * @param shownRelativeTo folder that locations are shown relative to
     * @param findings takes what is found; holds already what reading the spec found
     */
    public static void validate(ConnectorSpec spec, Path specFile, Path shownRelativeTo, Findings findings) {
        if (isOverfull(spec)) {
            return;
        }
        Subject subject = new Subject(spec, SpecFolder.of(specFile, shownRelativeTo));
        Set<SourceLocation> known =
                findings.sorted().stream().map(Finding::location).collect(Collectors.toUnmodifiableSet());
        for (SpecRule rule : SpecRule.values()) {
            rule.check(subject, new Reporter(rule, known, findings));
        }
    }

    /** More entries than the schema allows, which reading has reported; comparing all of them could take minutes. */
    private static boolean isOverfull(ConnectorSpec spec) {
        return Stream.of(spec.streams(), spec.config(), spec.gold()).anyMatch(entries -> entries.size() > MOST_ENTRIES);
    }
}
