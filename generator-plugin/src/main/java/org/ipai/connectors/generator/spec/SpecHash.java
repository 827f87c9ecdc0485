package org.ipai.connectors.generator.spec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ipai.connectors.generator.finding.Findings;

/** The hash of all that a connector is generated from, the same whatever the checkout's line endings. */
final class SpecHash {

    private SpecHash() {}

    /**
     * Hashes the spec and the files it names.
     *
     * @param texts the spec, and the shared fragments if it uses any
     * @param names as written, in order; what cannot be read counts as empty, since other rules report it
     */
    static String of(List<SourceText> texts, List<String> names, SpecFolder folder) {
        MessageDigest digest = sha256();
        texts.forEach(text -> add(digest, text.text()));
        for (String name : names) {
            add(digest, name);
            add(
                    digest,
                    folder.find(name)
                            .filter(Files::isRegularFile)
                            .flatMap(file -> SourceText.load(file, name, new Findings()))
                            .map(SourceText::text)
                            .orElse(""));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The length first, so that text cannot move from one file to the next unnoticed. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
