package org.ipai.connectors.runtime.silver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.deletes.PositionDelete;
import org.apache.iceberg.deletes.PositionDeleteWriter;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.util.StructLikeWrapper;
import org.ipai.connectors.runtime.lake.DataFileNames;
import org.ipai.connectors.runtime.lake.LakeException;

/** Rows to be deleted, by data file and position, and the delete files that say so: one a partition, sorted. */
final class PositionDeletes {

    private final Map<Partition, TreeMap<String, Positions>> partitions = new HashMap<>();

    private record Partition(PartitionSpec spec, StructLikeWrapper values) {}

    private static final class Positions {
        private long[] positions = new long[16];
        private int size;

        void add(long position) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, size * 2);
            }
            positions[size++] = position;
        }
    }

    boolean isEmpty() {
        return partitions.isEmpty();
    }

    /** The data files that rows are deleted from. */
    List<String> dataFiles() {
        return partitions.values().stream()
                .flatMap(files -> files.keySet().stream())
                .toList();
    }

    void add(ContentFile<?> file, PartitionSpec spec, long position) {
        StructLikeWrapper values =
                StructLikeWrapper.forType(spec.partitionType()).set(file.partition());
        partitions
                .computeIfAbsent(new Partition(spec, values), partition -> new TreeMap<>())
                .computeIfAbsent(file.location(), location -> new Positions())
                .add(position);
    }

    void addAll(PositionDeletes other) {
        other.partitions.forEach((partition, files) ->
                partitions.computeIfAbsent(partition, absent -> new TreeMap<>()).putAll(files));
    }

    /** Writes the delete files; their names start with {@code prefix}. */
    List<DeleteFile> write(Table table, String prefix) {
        DataFileNames names = new DataFileNames(table, prefix);
        List<DeleteFile> written = new ArrayList<>();
        for (Map.Entry<Partition, TreeMap<String, Positions>> entry : partitions.entrySet()) {
            PartitionSpec spec = entry.getKey().spec();
            StructLike values = entry.getKey().values().get();
            String location = names.location(spec, values, prefix + "-deletes-" + written.size());
            written.add(write(table, newWriter(table, spec, values, location), entry.getValue()));
        }
        return written;
    }

    private static PositionDeleteWriter<Void> newWriter(
            Table table, PartitionSpec spec, StructLike partition, String location) {
        try {
            return Parquet.writeDeletes(table.io().newOutputFile(location))
                    .set(TableProperties.DELETE_PARQUET_COMPRESSION, "zstd")
                    .metricsConfig(MetricsConfig.forPositionDelete())
                    .withSpec(spec)
                    .withPartition(spec.isUnpartitioned() ? null : partition)
                    .buildPositionWriter();
        } catch (IOException e) {
            throw new LakeException("cannot create " + location + ": " + e.getMessage(), e);
        }
    }

    private static DeleteFile write(Table table, PositionDeleteWriter<Void> target, Map<String, Positions> files) {
        PositionDelete<Void> delete = PositionDelete.create();
        try (PositionDeleteWriter<Void> writer = target) {
            files.forEach((file, positions) -> {
                Arrays.sort(positions.positions, 0, positions.size);
                for (int i = 0; i < positions.size; i++) {
                    writer.write(delete.set(file, positions.positions[i]));
                }
            });
        } catch (IOException e) {
            throw new LakeException("cannot write deletes of " + table.name() + ": " + e.getMessage(), e);
        }
        return target.toDeleteFile();
    }
}
