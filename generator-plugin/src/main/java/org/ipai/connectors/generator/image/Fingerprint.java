package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.build.Sha256;

/** Hashes everything that something is made from, so that it is made again only when any of it has changed. */
final class Fingerprint {

    private final StringBuilder parts = new StringBuilder();

    /** Adds a text, told apart from what follows it. */
    Fingerprint add(String text) {
        parts.append(text.length()).append(':').append(text);
        return this;
    }

    /** Adds what a file, or every file below a folder, holds; names count, places and times do not. */
    Fingerprint add(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return add(Sha256.of(file));
        }
        try (Stream<Path> all = Files.walk(file)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            for (Path each : files) {
                add(file.relativize(each).toString().replace('\\', '/')).add(Sha256.of(each));
            }
        }
        return this;
    }

    /** The hash of all that was added, as lower-case hex. */
    String value() {
        return Sha256.of(parts.toString());
    }
}
