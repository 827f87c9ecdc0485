package org.ipai.connectors.runtime.silver;

/**
 * What a checkpoint did to a silver table.
 *
 * @param snapshotId the snapshot it made
 * @param inserted rows whose key the table did not have
 * @param updated rows that took the place of the row with their key
 * @param deleted rows that went because their records are deleted
 * @param dataFiles data files added
 * @param bytes their size
 */
public record SilverCommit(long snapshotId, long inserted, long updated, long deleted, long dataFiles, long bytes) {}
