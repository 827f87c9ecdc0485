package org.ipai.connectors.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.GoldViewSpec;
import org.ipai.connectors.generator.spec.HookFolder;
import org.ipai.connectors.generator.spec.SpecFolder;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Names that connectors of one project give to the same thing: packages, classes, and tables and views of one database. */
final class NameClashes {

    private final Findings findings;
    private final Map<String, Owner> packages = new HashMap<>();
    private final Map<String, Owner> relations = new HashMap<>();
    private final HookClashes hooks;
    private final Set<String> clashing = new TreeSet<>();

    private NameClashes(Findings findings) {
        this.findings = findings;
        this.hooks = new HookClashes(findings);
    }

    /**
     * Reports names that two connectors have, at the connector that comes later.
     *
     * @return all connectors that have one of them
     */
    static Set<String> find(Specs specs, List<String> connectors, Findings findings) {
        NameClashes clashes = new NameClashes(findings);
        for (String connector : connectors) {
            // What is wrong with the spec itself is said when it is compiled.
            Optional<ConnectorSpec> spec =
                    SpecReader.read(specs.file(connector), specs.shownRelativeTo(), new Findings());
            spec.ifPresent(read -> clashes.add(connector, read));
            SpecFolder folder = SpecFolder.of(specs.file(connector), specs.shownRelativeTo());
            clashes.clashing.addAll(clashes.hooks.add(connector, new HookFolder(folder)));
        }
        return clashes.clashing;
    }

    private void add(String connector, ConnectorSpec spec) {
        Text sourceType = spec.sourceType();
        Owner owner = new Owner(connector, "connector " + Quote.of(sourceType.value()), sourceType);
        Owner taken = packages.putIfAbsent(packageOf(sourceType), owner);
        if (taken != null) {
            // Its tables would all be the other's too; once is enough.
            report(GeneratorRule.CLASH, owner, taken, "package " + Quote.of(packageOf(sourceType)));
            return;
        }
        for (StreamSpec stream : spec.streams().values()) {
            String table = sourceType + "_" + stream.name();
            claim(table, new Owner(connector, "stream " + Quote.of(stream.name().value()), stream.name()));
        }
        for (GoldViewSpec view : spec.gold().values()) {
            String name = view.name().value();
            claim(name, new Owner(connector, "view " + Quote.of(name), view.name()));
        }
    }

    private void claim(String relation, Owner owner) {
        Owner taken = relations.putIfAbsent(relation, owner);
        if (taken != null) {
            report(GeneratorRule.NAME_TAKEN, owner, taken, Quote.of(relation) + " in the database");
        }
    }

    private void report(GeneratorRule rule, Owner owner, Owner taken, String both) {
        clashing.add(owner.connector());
        clashing.add(taken.connector());
        findings.error(
                rule,
                owner.text().at(),
                owner.what() + " cannot be told apart from " + taken.what() + " at "
                        + taken.text().at() + ": both would be " + both,
                "give one of them another name");
    }

    /** Underscores are left out of package names. */
    private static String packageOf(Text sourceType) {
        return sourceType.value().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Who has a name.
     *
     * @param connector name of its folder
     * @param what as people call it
     * @param text where it says so
     */
    private record Owner(String connector, String what, Text text) {}
}
