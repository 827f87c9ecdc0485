package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was made the last time.
 *
 * @param key what it was made from; empty if nothing is known
 * @param digest what it became
 */
record ImageState(String key, String digest) {

    private static final String FILE = "image.state";

    static ImageState load(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        return lines.size() == 2 ? new ImageState(lines.get(0), lines.get(1)) : new ImageState("", "");
    }

    void save(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), key + "\n" + digest + "\n");
    }

    boolean isOf(String otherKey) {
        return key.equals(otherKey);
    }
}
