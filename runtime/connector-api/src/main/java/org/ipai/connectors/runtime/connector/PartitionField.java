package org.ipai.connectors.runtime.connector;

/**
 * One field of a silver table's partitioning.
 *
 * @param column a top-level column
 * @param transform what is done with its value
 */
public record PartitionField(String column, Transform transform) {

    /** Iceberg partition transforms. */
    public enum Transform {
        IDENTITY,
        YEAR,
        MONTH,
        DAY
    }
}
