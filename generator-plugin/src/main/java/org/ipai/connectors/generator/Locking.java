package org.ipai.connectors.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecFolder;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.Text;

/** Locks the part of a provider's document that a connector uses. */
public final class Locking {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Locking() {}

    /**
     * Writes the locked document beside the spec and names its origin's hash in the spec.
     *
     * @throws IOException if a file cannot be written
     */
    public static LockReport lock(LockRequest request) throws IOException {
        Findings findings = new Findings();
        Path specFile = request.specs().file(request.connector());
        Path root = request.specs().shownRelativeTo();
        Optional<ConnectorSpec> spec = SpecReader.read(specFile, root, findings).filter(read -> !findings.hasErrors());
        Optional<Path> target = spec.flatMap(read ->
                SpecFolder.of(specFile, root).find(read.document().locked().value()));
        Optional<LockedDocument> locked = spec.flatMap(read -> DocumentLocker.lock(
                        request.document(), read.document().url(), Resolver.operationIds(read), findings)
                .filter(document -> document.format().isWhat(read.document().format(), findings)));
        if (spec.isEmpty() || target.isEmpty() || locked.isEmpty()) {
            return new LockReport(Optional.empty(), findings.sorted());
        }
        List<String> changes = changes(target.get(), locked.get());
        Files.createDirectories(SpecFolder.of(target.get(), root).path());
        Files.writeString(target.get(), locked.get().json());
        LockReport.SpecHash inSpec = correct(specFile, spec.get().document().sha256(), locked.get());
        return new LockReport(
                Optional.of(new LockReport.Locked(
                        target.get(),
                        locked.get().lock().version(),
                        locked.get().lock().sha256(),
                        changes,
                        inSpec)),
                findings.sorted());
    }

    private static List<String> changes(Path before, LockedDocument now) throws IOException {
        if (!Files.isRegularFile(before)) {
            return List.of();
        }
        JsonNode old;
        try {
            old = JSON.readTree(before.toFile());
        } catch (IOException e) {
            return List.of("what was locked before cannot be read");
        }
        return DocumentChanges.between(old, JSON.readTree(now.json()));
    }

    /** Replaces the hash in the spec and nothing else, where it stands as plain text at the place it was read from. */
    private static LockReport.SpecHash correct(Path specFile, Text written, LockedDocument locked) throws IOException {
        String hash = locked.lock().sha256();
        if (written.value().equals(hash)) {
            return LockReport.SpecHash.SAME;
        }
        String text = Files.readString(specFile);
        int first = text.indexOf(written.value());
        boolean once = !written.value().isEmpty() && first >= 0 && text.indexOf(written.value(), first + 1) < 0;
        if (!once) {
            return LockReport.SpecHash.TO_CORRECT;
        }
        Files.writeString(specFile, text.replace(written.value(), hash));
        return LockReport.SpecHash.CORRECTED;
    }
}
