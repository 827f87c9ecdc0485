package org.ipai.connectors.runtime.bronze;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.DiskException;
import org.ipai.connectors.runtime.lake.LakeException;

/** The bronze files under a lakehouse's root: {@code bronze/raw_<source>_<stream>/date=YYYY-MM-DD/<run>-<n>.jsonl.zst}. */
public final class BronzeFolder {

    static final String SUFFIX = ".jsonl.zst";

    private static final int UUID_LENGTH = 36;

    private final Path root;

    /** The bronze files under {@code root}. */
    public BronzeFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path directory(StreamDescriptor stream) {
        return root.resolve("bronze").resolve(stream.bronzeTable());
    }

    String relative(Path file) {
        return root.relativize(file).toString();
    }

    /**
     * Removes files of a checkpoint that never committed. Files that are gone already are fine.
     *
     * @param paths relative to the root, as in {@link BronzeFile#path()}
     */
    public void discard(Collection<String> paths) {
        for (String path : paths) {
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root.resolve("bronze")) || !path.endsWith(SUFFIX)) {
                throw new LakeException("'" + path + "' is no bronze file of " + root + "; nothing was removed for it");
            }
            delete(file);
        }
    }

    /**
     * Removes a stream's files that no run will ever complete.
     *
     * @param liveRuns runs that may still be writing
     * @return what was removed, relative to the root
     */
    public List<String> discardUnsealed(StreamDescriptor stream, Set<UUID> liveRuns) {
        Path directory = directory(stream);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> removed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX + BronzeWriter.IN_PROGRESS) && !isOfRun(name, liveRuns)) {
                    delete(file);
                    removed.add(relative(file));
                }
            }
        } catch (IOException e) {
            throw DiskException.of("list", directory, e);
        }
        return removed;
    }

    private static boolean isOfRun(String name, Set<UUID> runs) {
        return name.length() > UUID_LENGTH && runs.stream().anyMatch(run -> name.startsWith(run.toString()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskException.of("remove", file, e);
        }
    }
}
