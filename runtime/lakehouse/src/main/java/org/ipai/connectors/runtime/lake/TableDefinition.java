package org.ipai.connectors.runtime.lake;

import java.util.List;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.record.RecordSchema;

/**
 * What a table is to look like.
 *
 * @param schema its columns, without the metadata columns
 * @param keys names of the columns that identify a row
 * @param partitions how it is partitioned
 */
public record TableDefinition(RecordSchema schema, List<String> keys, List<PartitionField> partitions) {

    public TableDefinition {
        keys = List.copyOf(keys);
        partitions = List.copyOf(partitions);
    }
}
