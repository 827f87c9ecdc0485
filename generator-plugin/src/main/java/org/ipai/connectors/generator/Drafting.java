package org.ipai.connectors.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.ipai.connectors.generator.draft.DraftInput;
import org.ipai.connectors.generator.draft.DraftedSpec;
import org.ipai.connectors.generator.draft.SpecDrafter;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.SpecReader;

/** Drafts a connector's spec from its provider's document, or adds to a spec what it lacks. */
public final class Drafting {

    private static final String SCHEMA = "connector-spec.schema.json";

    private Drafting() {}

    /**
     * Writes the spec, its locked document, and a note of what has been drafted. What a spec has already stays as it is.
     *
     * @throws IOException if a file cannot be read or written
     */
    public static DraftReport draft(DraftRequest request) throws IOException {
        Findings findings = new Findings();
        Path spec = request.specs().file(request.connector());
        DraftInput input = new DraftInput(
                request.connector(),
                spec,
                request.specs().shownRelativeTo(),
                request.document(),
                request.origin(),
                request.baseUrl(),
                request.operations());
        Optional<DraftedSpec> drafted = SpecDrafter.draft(input, schema(request.specs()), findings);
        if (drafted.isPresent()) {
            write(request, spec, drafted.get(), findings);
        }
        return new DraftReport(spec, drafted, findings.sorted());
    }

    private static void write(DraftRequest request, Path spec, DraftedSpec drafted, Findings findings)
            throws IOException {
        Path folder = request.specs().folder().resolve(request.connector());
        Files.createDirectories(folder);
        if (schema(request.specs()).equals("../" + SCHEMA)) {
            copySchema(request.specs().folder().resolve(SCHEMA));
        }
        Files.writeString(spec, drafted.text());
        drafted.offered().write(folder);
        if (isLocked(spec, request.specs())) {
            LockReport locked =
                    Locking.lock(new LockRequest(request.connector(), "", request.specs(), request.document()));
            locked.findings()
                    .forEach(finding ->
                            findings.warning(finding.rule(), finding.location(), finding.message(), finding.hint()));
        }
    }

    /** A document that stands beside its spec is used as it is. */
    private static boolean isLocked(Path spec, Specs specs) {
        return SpecReader.read(spec, specs.shownRelativeTo(), new Findings())
                .filter(read -> read.document().file() == null)
                .isPresent();
    }

    /** Where editors find the schema: this repository's own, or a copy beside the specs. */
    private static String schema(Specs specs) {
        return Files.isRegularFile(specs.folder().resolve("../docs").resolve(SCHEMA))
                ? "../../docs/" + SCHEMA
                : "../" + SCHEMA;
    }

    private static void copySchema(Path target) throws IOException {
        try (InputStream in = Drafting.class.getResourceAsStream("/org/ipai/connectors/generator/" + SCHEMA)) {
            byte[] schema = Objects.requireNonNull(in).readAllBytes();
            Files.write(target, schema);
        }
    }
}
