package org.ipai.connectors.generator.validate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.DocumentSpec;
import org.ipai.connectors.generator.spec.Text;

/** Where the documents are that types come from. */
final class DocumentRules {

    private DocumentRules() {}

    static void sources(Subject subject, Reporter reporter) {
        for (ApiSpec api : subject.spec().allApis()) {
            DocumentSpec document = api.document();
            Text file = document.file();
            boolean isPublished = !document.url().value().isEmpty();
            // Where it is not a block at all, the schema check says so.
            boolean isThere = !document.at().equals(api.at());
            if (file == null && !isPublished && isThere) {
                reporter.error(
                        document.at(),
                        "the document names no url",
                        "add where the provider publishes it, or 'file' with one written by hand");
            } else if (file != null && isPublished) {
                reporter.error(file, "the document is a file and has a url as well", "delete one of the two");
            } else if (file != null) {
                unlocked(document, document.locked(), "locked", reporter);
                unlocked(document, document.sha256(), "sha256", reporter);
            }
        }
    }

    /** What is not written stands at the place of the document. */
    private static void unlocked(DocumentSpec document, Text written, String name, Reporter reporter) {
        if (!written.at().equals(document.at())) {
            reporter.error(written, "a document that is a file is not locked", "delete " + Quote.of(name));
        }
    }

    static void files(Subject subject, Reporter reporter) {
        for (ApiSpec api : subject.spec().allApis()) {
            Text file = api.document().file();
            if (file == null || file.value().isEmpty()) {
                continue;
            }
            Optional<Path> found = subject.folder().find(file.value());
            if (found.isEmpty()) {
                reporter.error(file, "the document is not inside the spec's folder", "move it beside the spec");
            } else if (!Files.isRegularFile(found.get())) {
                reporter.error(
                        file,
                        "there is no file " + Quote.of(file.value()),
                        "write the document into it, or mend the path");
            }
        }
    }

    static void locked(Subject subject, Reporter reporter) {
        Map<Path, SourceLocation> taken = new HashMap<>();
        for (ApiSpec api : subject.spec().allApis()) {
            Text locked = api.document().locked();
            Optional<Path> file = subject.folder().find(locked.value());
            if (locked.value().isEmpty() || api.document().file() != null) {
                continue;
            }
            SourceLocation first =
                    file.map(path -> taken.putIfAbsent(path, locked.at())).orElse(null);
            if (file.isEmpty()) {
                reporter.error(
                        locked, "the locked schema is not inside the spec's folder", "name a file beside the spec");
            } else if (first != null) {
                reporter.error(locked, "this file holds the schema of another API, see " + first, "name another file");
            }
        }
    }
}
