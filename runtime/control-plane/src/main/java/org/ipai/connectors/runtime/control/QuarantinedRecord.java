package org.ipai.connectors.runtime.control;

/**
 * A record that does not fit its documented type.
 *
 * @param sliceLabel the slice it belongs to
 * @param bronzeFile the file it lies in
 * @param line its line there, from 1
 * @param columnPath dotted path of the column, empty if the whole record is at fault
 * @param reason what was expected and what was found
 */
public record QuarantinedRecord(String sliceLabel, String bronzeFile, long line, String columnPath, String reason) {}
