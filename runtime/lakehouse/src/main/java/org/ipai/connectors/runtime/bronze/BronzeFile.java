package org.ipai.connectors.runtime.bronze;

/**
 * A bronze file that is complete and on the disk.
 *
 * @param path relative to the lakehouse's root
 * @param records its lines
 * @param compressedBytes its size on disk
 * @param rawBytes its size before compression
 */
public record BronzeFile(String path, long records, long compressedBytes, long rawBytes) {}
