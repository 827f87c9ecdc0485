package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Hashes everything that something is made from, so that it is made again only when any of it has changed. */
final class Fingerprint {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();

    /** Adds a text, told apart from what follows it. */
    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** Adds what a file, or every file below a folder, holds; names count, places and times do not. */
    Fingerprint add(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return add(of(file));
        }
        try (Stream<Path> all = Files.walk(file)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path each : files) {
                add(file.relativize(each).toString().replace('\\', '/')).add(of(each));
            }
        }
        return this;
    }

    /** The hash of all that was added, as lower-case hex. */
    String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 of a file, as lower-case hex. */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // Reading is what feeds the digest.
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
