package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes folders that are either whole or not there. */
final class Folders {

    private Folders() {}

    /** Fills a folder. */
    interface Filling {
        void fill(Path folder) throws IOException, ImageException, InterruptedException;
    }

    /**
     * A folder with what a key stands for, made if it is not there yet; those of other keys are deleted.
     *
     * @param parent where the folder is kept
     * @param name what it is called, before the key
     */
    static Path kept(Path parent, String name, String key, Filling filling)
            throws IOException, ImageException, InterruptedException {
        Path folder = parent.resolve(name + "-" + key.substring(0, 16));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(parent);
        for (Path stale : named(parent, name + "-")) {
            delete(stale);
        }
        Path unfinished = parent.resolve("unfinished-" + name);
        delete(unfinished);
        Files.createDirectories(unfinished);
        filling.fill(unfinished);
        return Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static List<Path> named(Path parent, String prefix) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> String.valueOf(child.getFileName()).startsWith(prefix))
                    .toList();
        }
    }
}
