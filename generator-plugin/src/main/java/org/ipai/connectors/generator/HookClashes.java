package org.ipai.connectors.generator;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.hook.HookClass;
import org.ipai.connectors.generator.spec.HookFile;
import org.ipai.connectors.generator.spec.HookFolder;

/** Classes that two connectors of one project have beside their specs, hooks and what they use. */
final class HookClashes {

    private final Findings findings;
    private final Map<String, Owner> classes = new HashMap<>();

    HookClashes(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reports classes that a connector before has too.
     *
     * @return the names of both connectors, for each such class
     */
    Set<String> add(String connector, HookFolder folder) {
        Set<String> clashing = new TreeSet<>();
        for (HookFile file : folder.files()) {
            Owner taken = classes.putIfAbsent(file.className(), new Owner(connector, file));
            if (taken != null) {
                clashing.add(connector);
                clashing.add(taken.connector());
                report(file, taken.file());
            }
        }
        return clashing;
    }

    private void report(HookFile file, HookFile taken) {
        SourceLocation at =
                file.parse(new Findings()).map(HookClass::at).orElseGet(() -> new SourceLocation(file.shown(), 1, 1));
        findings.error(
                GeneratorRule.HOOK_TAKEN,
                at,
                "there is another class " + Quote.of(file.className()) + " in " + taken.shown()
                        + ", and both are compiled together",
                "give each connector's classes a package of its own; what they share can be in src/main/java");
    }

    /**
     * Who has a class.
     *
     * @param connector name of its folder
     * @param file where the class is
     */
    private record Owner(String connector, HookFile file) {}
}
