package org.ipai.connectors.runtime.gold;

/**
 * What a load did.
 *
 * @param rowsMerged rows read from silver and inserted or updated
 * @param rowsDeleted rows that silver no longer has
 */
public record GoldResult(long rowsMerged, long rowsDeleted) {}
