package org.ipai.connectors.generator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.build.BuildFolder;
import org.ipai.connectors.generator.build.CheckedSpecs;
import org.ipai.connectors.generator.build.GeneratedConnector;
import org.ipai.connectors.generator.build.Inputs;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.SharedFragments;

/** The generator: specs in, connectors out. Holds nothing; any number may run at once in folders of their own. */
public final class ConnectorGenerator {

    private ConnectorGenerator() {}

    /**
     * Checks all specs as far as it can and writes nothing but a note of those that are clean, which are not checked again
     * until something changes.
     *
     * @param basePackage Java package that generated code would go below
     * @param notes a folder for the notes
     */
    public static ValidationReport validate(Specs specs, String basePackage, Path notes) throws IOException {
        Findings findings = new Findings();
        CheckedSpecs checked = new CheckedSpecs(notes, inputs(basePackage, specs));
        List<String> unchanged = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> connectors = specs.connectors(findings);
        for (String connector : connectors) {
            (checked.isClean(connector) ? unchanged : changed).add(connector);
        }
        for (String connector : changed) {
            findings.addAll(validate(connector, specs, basePackage, checked));
        }
        // Connectors that have not changed were held against each other before.
        Set<String> clashing = changed.isEmpty() ? Set.of() : NameClashes.find(specs, connectors, findings);
        for (String connector : clashing) {
            checked.forget(connector);
        }
        unchanged.removeAll(clashing);
        SharedFragments.reportUnused(connectors.stream().map(specs::file).toList(), specs.shownRelativeTo(), findings);
        return new ValidationReport(findings.sorted(), findings.suppressed(), unchanged);
    }

    private static Findings validate(String connector, Specs specs, String basePackage, CheckedSpecs checked)
            throws IOException {
        Findings findings = new Findings();
        Optional<GeneratedConnector> generated = new SpecCompiler(connector, specs, basePackage, findings).compile();
        // What is suppressed has to be in every report, so that such a spec is checked each time.
        if (generated.isPresent()
                && findings.sorted().isEmpty()
                && findings.suppressed().isEmpty()) {
            checked.noteClean(connector, generated.get().inputs());
        }
        return findings;
    }

    /**
     * Generates the connectors whose inputs or outputs changed, and removes those whose specs are gone.
     *
     * @throws IOException if a file cannot be read or written; running again completes what was begun
     */
    public static GenerationReport generate(GenerationRequest request) throws IOException {
        Findings findings = new Findings();
        List<String> connectors = request.specs().connectors(findings);
        List<ConnectorOutcome> outcomes = new ArrayList<>();
        if (!request.strictness().refuses(findings)) {
            String settings = request.basePackage() + "\n" + request.strictness();
            BuildFolder folder = new BuildFolder(request.outputs(), request.state(), inputs(settings, request.specs()));
            outcomes.addAll(generate(connectors, request, folder, findings));
            folder.finish(connectors)
                    .forEach(gone -> outcomes.add(ConnectorOutcome.of(gone, ConnectorOutcome.Status.REMOVED)));
        }
        return new GenerationReport(
                outcomes, findings.sorted(), request.strictness().refuses(findings));
    }

    private static List<ConnectorOutcome> generate(
            List<String> connectors, GenerationRequest request, BuildFolder folder, Findings findings)
            throws IOException {
        Set<String> upToDate = new HashSet<>();
        for (String connector : connectors) {
            if (folder.isUpToDate(connector)) {
                upToDate.add(connector);
            }
        }
        Set<String> clashing =
                upToDate.containsAll(connectors) ? Set.of() : NameClashes.find(request.specs(), connectors, findings);
        List<ConnectorOutcome> outcomes = new ArrayList<>();
        for (String connector : connectors) {
            if (upToDate.contains(connector)) {
                outcomes.add(ConnectorOutcome.of(connector, ConnectorOutcome.Status.UP_TO_DATE));
            } else if (clashing.contains(connector)) {
                outcomes.add(ConnectorOutcome.of(connector, ConnectorOutcome.Status.REFUSED));
            } else {
                outcomes.add(generate(connector, request, folder, findings));
            }
        }
        return outcomes;
    }

    private static ConnectorOutcome generate(
            String connector, GenerationRequest request, BuildFolder folder, Findings findings) throws IOException {
        Findings own = new Findings();
        Optional<GeneratedConnector> generated =
                new SpecCompiler(connector, request.specs(), request.basePackage(), own).compile();
        findings.addAll(own);
        if (generated.isEmpty() || request.strictness().refuses(own)) {
            return ConnectorOutcome.of(connector, ConnectorOutcome.Status.REFUSED);
        }
        return ConnectorOutcome.written(connector, generated.get().streams(), folder.write(connector, generated.get()));
    }

    private static Inputs inputs(String settings, Specs specs) throws IOException {
        Path code = Path.of(URI.create(ConnectorGenerator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        return new Inputs(Inputs.hashOfCode(code), settings, specs.folder());
    }
}
