package org.ipai.connectors.runtime.control;

/**
 * How many records were quarantined for one reason.
 *
 * @param columnPath dotted path of the column, empty if the whole record is at fault
 * @param reason what was expected, without the values found
 */
public record QuarantineCount(String columnPath, String reason, long records) {}
