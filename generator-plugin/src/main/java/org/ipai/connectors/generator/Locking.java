package org.ipai.connectors.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.openapi.DocumentLocker;
import org.ipai.connectors.generator.openapi.LockedDocument;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.ApiSpec;
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
        Optional<ApiSpec> api = spec.flatMap(read -> find(request.api(), read, findings));
        Optional<Path> target = api.flatMap(found ->
                SpecFolder.of(specFile, root).find(found.document().locked().value()));
        Optional<LockedDocument> locked =
                spec.flatMap(read -> api.flatMap(found -> lock(request, read, found, findings)));
        if (api.isEmpty() || target.isEmpty() || locked.isEmpty()) {
            return new LockReport(Optional.empty(), findings.sorted());
        }
        List<String> changes = changes(target.get(), locked.get());
        Files.createDirectories(SpecFolder.of(target.get(), root).path());
        Files.writeString(target.get(), locked.get().json());
        LockReport.SpecHash inSpec = correct(specFile, api.get().document().sha256(), locked.get());
        return new LockReport(
                Optional.of(new LockReport.Locked(
                        target.get(),
                        locked.get().lock().version(),
                        locked.get().lock().sha256(),
                        changes,
                        inSpec)),
                findings.sorted());
    }

    /** The API to lock, if there is anything of it to lock. */
    private static Optional<ApiSpec> find(String name, ConnectorSpec spec, Findings findings) {
        Optional<ApiSpec> api = spec.allApis().stream()
                .filter(found -> found.name().equals(name))
                .findFirst();
        if (api.isEmpty()) {
            findings.error(
                    GeneratorRule.LOCK_NOTHING,
                    spec.at(),
                    "there is no API " + Quote.of(name) + " to lock",
                    NearestName.hint(name, spec.apis().keySet(), "leave -Dapi out for the one at the top level"));
        }
        Text file = api.map(found -> found.document().file()).orElse(null);
        if (file != null) {
            findings.warning(
                    GeneratorRule.LOCK_NOTHING,
                    file.at(),
                    "there is nothing to lock: " + Quote.of(file.value()) + " is used as it is",
                    "edit that file");
            return Optional.empty();
        }
        return api;
    }

    private static Optional<LockedDocument> lock(
            LockRequest request, ConnectorSpec spec, ApiSpec api, Findings findings) {
        return DocumentLocker.lock(request.document(), api.document().url(), Resolver.operationIds(spec, api), findings)
                .filter(document -> document.format().isWhat(api.document().format(), findings));
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
        List<String> lines = new ArrayList<>(List.of(Files.readString(specFile).split("(?<=\n)", -1)));
        int line = written.at().line() - 1;
        int start = line < lines.size()
                ? lines.get(line).indexOf(written.value(), written.at().column() - 1)
                : -1;
        if (written.value().isEmpty() || start < 0) {
            return LockReport.SpecHash.TO_CORRECT;
        }
        String before = lines.get(line);
        lines.set(
                line,
                before.substring(0, start)
                        + hash
                        + before.substring(start + written.value().length()));
        Files.writeString(specFile, String.join("", lines));
        return LockReport.SpecHash.CORRECTED;
    }
}
