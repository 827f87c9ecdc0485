package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.ipai.connectors.runtime.lake.DiskException;
import org.ipai.connectors.runtime.lake.LakeException;
import org.ipai.connectors.runtime.lake.Locations;

/**
 * Removes data files that a killed or failed run left behind. Only files that carry a run's id in their name, whose run is dead,
 * and that no snapshot refers to are touched.
 */
public final class OrphanFiles {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-.+\\.parquet");

    private OrphanFiles() {}

    /**
     * Removes a table's orphans.
     *
     * @param liveRuns runs that may still be writing
     * @return the files removed
     */
    public static List<Path> remove(Table table, Set<UUID> liveRuns) {
        Path folder = Locations.path(table.location()).resolve("data");
        List<Path> candidates = candidates(folder, liveRuns);
        if (candidates.isEmpty()) {
            return List.of();
        }
        // Listed before the metadata is read: a file committed in between is then known to be referenced.
        table.refresh();
        Set<Path> referenced = referenced(table);
        candidates.removeIf(referenced::contains);
        candidates.forEach(file -> table.io().deleteFile(Locations.of(file)));
        return candidates;
    }

    private static List<Path> candidates(Path folder, Set<UUID> liveRuns) {
        List<Path> candidates = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return candidates;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                Path file = each.next();
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && !liveRuns.contains(UUID.fromString(name.group(1)))) {
                    candidates.add(file);
                }
            }
        } catch (IOException e) {
            throw DiskException.of("list", folder, e);
        }
        return candidates;
    }

    private static Set<Path> referenced(Table table) {
        Set<Path> files = new HashSet<>();
        Set<String> manifests = new HashSet<>();
        for (Snapshot snapshot : table.snapshots()) {
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                if (manifests.add(manifest.path())) {
                    addFiles(table, manifest, files);
                }
            }
        }
        return files;
    }

    private static void addFiles(Table table, ManifestFile manifest, Set<Path> files) {
        try (CloseableIterable<String> paths = switch (manifest.content()) {
            case DATA -> ManifestFiles.readPaths(manifest, table.io(), table.specs());
            case DELETES ->
                CloseableIterable.transform(
                        ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs()), file -> file.location());
        }) {
            paths.forEach(path -> files.add(Locations.path(path)));
        } catch (IOException e) {
            throw new LakeException("cannot read " + manifest.path() + ": " + e.getMessage(), e);
        }
    }
}
