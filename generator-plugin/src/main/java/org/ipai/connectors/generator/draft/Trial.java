package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.resolve.ResolveRule;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.validate.SpecValidator;

/** A folder in which drafts are checked as specs are, before anything is written to where these are. */
final class Trial implements AutoCloseable {

    private final Path folder;

    private Trial(Path folder) {
        this.folder = folder;
    }

    /** @param connector the connector's folder, which need not exist; a spec names files in it and uses fragments beside it */
    static Trial of(Path connector) throws IOException {
        Path root = Files.createTempDirectory("ipai-draft");
        Path folder = Files.createDirectory(root.resolve("draft"));
        if (Files.isDirectory(connector)) {
            copy(connector, folder);
        }
        Path shared = connector.resolveSibling("fragments.yaml");
        if (Files.isRegularFile(shared)) {
            Files.copy(shared, root.resolve("fragments.yaml"));
        }
        return new Trial(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Path recordings = from.resolve("cassettes");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(recordings))
                    .toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent() == null ? to : target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** All that is wrong with a spec, but that it is not locked yet. */
    List<Finding> check(String text, ApiDocuments documents) throws IOException {
        Path file = folder.resolve("connector.yaml");
        Files.writeString(file, text);
        Findings findings = new Findings();
        Optional<ConnectorSpec> spec = SpecReader.read(file, folder, findings);
        spec.ifPresent(read -> SpecValidator.validate(read, file, folder, findings));
        if (spec.isPresent() && !findings.hasErrors()) {
            new Resolver(folder, "draft").resolve(spec.get(), documents, findings);
        }
        return findings.sorted().stream()
                .filter(finding -> !finding.rule().equals(ResolveRule.LOCK_STALE.id()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        Path root = folder.getParent();
        try (Stream<Path> files = Files.walk(root == null ? folder : root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
