package org.ipai.connectors.generator.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.ipai.connectors.generator.emit.GeneratedFile;
import org.jspecify.annotations.Nullable;

/** Writes what differs and deletes what is stale, in the output folders and nowhere else. */
final class OutputWriter {

    private final OutputFolders folders;

    OutputWriter(OutputFolders folders) {
        this.folders = folders;
    }

    /** How a file is called in the state. */
    static String key(GeneratedFile file) {
        return file.root() + "/" + file.path();
    }

    /** Writes a file and says whether that was needed. */
    boolean write(GeneratedFile file) throws IOException {
        Path target = path(key(file));
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(target, content);
        return true;
    }

    /** Whether every file is there as it was written. */
    boolean isIntact(Map<String, String> hashes) throws IOException {
        for (Map.Entry<String, String> file : hashes.entrySet()) {
            Path path = path(file.getKey());
            if (!Files.isRegularFile(path) || !Sha256.of(path).equals(file.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Deletes files, and folders that become empty. */
    void delete(Collection<String> keys) throws IOException {
        for (String key : keys) {
            Path path = path(key);
            Files.deleteIfExists(path);
            deleteEmpty(path.getParent(), root(key));
        }
    }

    private static void deleteEmpty(@Nullable Path folder, Path root) throws IOException {
        Path empty = folder;
        while (empty != null && !empty.equals(root) && empty.startsWith(root)) {
            try {
                Files.deleteIfExists(empty);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            empty = empty.getParent();
        }
    }

    private Path root(String key) {
        String root = key.substring(0, key.indexOf('/'));
        return folders.of(GeneratedFile.Root.valueOf(root)).toAbsolutePath().normalize();
    }

    private Path path(String key) {
        Path root = root(key);
        Path path = root.resolve(key.substring(key.indexOf('/') + 1)).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("generated file outside of its folder: " + key);
        }
        return path;
    }
}
