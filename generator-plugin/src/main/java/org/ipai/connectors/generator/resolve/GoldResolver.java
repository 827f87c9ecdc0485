package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.GoldViewSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.GoldView;

/** Reads the queries of gold views. */
final class GoldResolver {

    private final Path specFolder;
    private final GoldColumns columns;
    private final Findings findings;

    GoldResolver(Path specFolder, GoldColumns columns, Findings findings) {
        this.specFolder = specFolder.normalize();
        this.columns = columns;
        this.findings = findings;
    }

    List<GoldView> resolve(Collection<GoldViewSpec> views) {
        List<GoldView> resolved = new ArrayList<>();
        for (GoldViewSpec view : views) {
            query(view.sql())
                    .ifPresent(query -> resolved.add(new GoldView(
                            view.name().value(),
                            view.description().value(),
                            view.streams().stream().map(Text::value).toList(),
                            query)));
        }
        return resolved;
    }

    private Optional<String> query(Text path) {
        try {
            Path file = specFolder.resolve(path.value()).normalize();
            if (!file.startsWith(specFolder)) {
                wrong(path, "the query " + Quote.of(path.value()) + " lies outside of the spec's folder");
                return Optional.empty();
            }
            String query = Files.readString(file);
            if (query.isBlank()) {
                wrong(path, "the query " + Quote.of(path.value()) + " is empty");
            }
            columns.check(query, shown(path));
            return Optional.of(query.strip());
        } catch (IOException | InvalidPathException e) {
            wrong(path, "the query " + Quote.of(path.value()) + " cannot be read");
            return Optional.empty();
        }
    }

    /** How the query's file is called in findings: like the spec, whose folder it is in. */
    private static String shown(Text path) {
        Path file = Path.of(path.at().file()).resolveSibling(path.value()).normalize();
        return file.toString().replace('\\', '/');
    }

    private void wrong(Text path, String message) {
        findings.error(ResolveRule.GOLD_SQL, path.at(), message, "put a SELECT in UTF-8 there, such as gold/view.sql");
    }
}
