package org.ipai.connectors.runtime.silver;

import org.ipai.connectors.runtime.record.Slice;

/**
 * A record that does not fit its stream's types. It stays in bronze and is left out of silver.
 *
 * @param slice the slice it came with
 * @param bronzeFile the bronze file that holds it, relative to the lakehouse's root
 * @param line its line there, counted from 1
 * @param path dotted path of the column that does not fit, or empty if the record as a whole does not
 * @param reason what was expected and what was found
 */
public record QuarantinedRecord(Slice slice, String bronzeFile, long line, String path, String reason) {}
