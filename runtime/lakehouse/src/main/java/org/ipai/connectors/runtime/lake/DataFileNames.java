package org.ipai.connectors.runtime.lake;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;

/** Names new files of a table. */
public final class DataFileNames {

    /** File systems take 255 bytes a name; a partition value can be any text. */
    private static final int MAX_FOLDER_BYTES = 200;

    private final Table table;
    private final String prefix;
    private int files;

    /** Names that start with {@code prefix}. */
    public DataFileNames(Table table, String prefix) {
        this.table = table;
        this.prefix = prefix;
    }

    /** A path in the partition's folder, or in the data folder if the partition's value is too long for one. */
    Path next(StructLike partition) {
        String name = prefix + String.format(Locale.ROOT, "-%05d", files++);
        return Locations.path(location(table.spec(), partition, name));
    }

    /** The location of a Parquet file of a partition. */
    public String location(PartitionSpec spec, StructLike partition, String name) {
        String fileName = FileFormat.PARQUET.addExtension(name);
        if (spec.isUnpartitioned() || hasLongFolder(spec.partitionToPath(partition))) {
            return table.locationProvider().newDataLocation(fileName);
        }
        return table.locationProvider().newDataLocation(spec, partition, fileName);
    }

    private static boolean hasLongFolder(String folders) {
        for (String folder : folders.split("/")) {
            if (folder.length() > MAX_FOLDER_BYTES) {
                return true;
            }
        }
        return false;
    }
}
