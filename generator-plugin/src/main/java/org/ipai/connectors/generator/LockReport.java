package org.ipai.connectors.generator;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Finding;

/**
 * What locking came to.
 *
 * @param locked what was written, empty if findings stood in the way
 * @param findings what is wrong
 */
public record LockReport(Optional<Locked> locked, List<Finding> findings) {

    public LockReport {
        findings = List.copyOf(findings);
    }

    /**
     * A locked document.
     *
     * @param file where it was written
     * @param version the document's own version
     * @param sha256 hash of the full document, which the spec must name
     * @param changes what differs from what was locked before, as text
     * @param spec whether the spec names that hash
     */
    public record Locked(Path file, String version, String sha256, List<String> changes, SpecHash spec) {

        public Locked {
            changes = List.copyOf(changes);
        }
    }

    /** What the spec says about the document's hash. */
    public enum SpecHash {
        /** It named the hash already. */
        SAME,
        /** It named another one and was corrected. */
        CORRECTED,
        /** It must be corrected by hand. */
        TO_CORRECT
    }
}
