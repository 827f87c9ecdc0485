package org.ipai.connectors.runtime.connector;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.jspecify.annotations.Nullable;

/**
 * What a stream is, before any configuration.
 *
 * @param source the connector's source type
 * @param name the stream's name, lower-case with underscores
 * @param description one sentence
 * @param schema the columns of its records, those added from the parent last
 * @param primaryKey names of top-level scalar columns that together identify a record
 * @param syncModes the modes it can run in
 * @param cursor how it is read incrementally, or null
 * @param parent the stream whose records make its slices, or null
 * @param recordPath field names that lead from a response's root to its array of records; empty if the root is the array
 * @param pagination how the next page is found
 * @param partitions how its silver table is partitioned
 * @param quality rules its silver table must keep
 * @param emptyStatuses HTTP statuses by which the API says "no records here", such as GitHub's 409 for an empty
 *     repository's commits
 * @param deletes how its silver table learns of deleted records
 */
public record StreamDescriptor(
        String source,
        String name,
        String description,
        RecordSchema schema,
        List<String> primaryKey,
        Set<SyncMode> syncModes,
        @Nullable CursorDescriptor cursor,
        @Nullable ParentDescriptor parent,
        List<String> recordPath,
        Pagination pagination,
        List<PartitionField> partitions,
        List<QualityRule> quality,
        Set<Integer> emptyStatuses,
        Deletes deletes) {

    public StreamDescriptor {
        primaryKey = List.copyOf(primaryKey);
        syncModes = Set.copyOf(syncModes);
        recordPath = List.copyOf(recordPath);
        partitions = List.copyOf(partitions);
        quality = List.copyOf(quality);
        emptyStatuses = Set.copyOf(emptyStatuses);
    }

    /** {@code raw_<source>_<stream>}. */
    public String bronzeTable() {
        return "raw_" + source + "_" + name;
    }

    /** {@code <source>_<stream>}, of silver and of the gold table the views read. */
    public String silverTable() {
        return source + "_" + name;
    }

    /** {@code sync_<source>_<stream>_<mode>}. */
    public String jobName(SyncMode mode) {
        return "sync_" + source + "_" + name + "_" + mode.name().toLowerCase(Locale.ROOT);
    }
}
