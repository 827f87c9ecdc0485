package org.ipai.connectors.runtime.bronze;

/**
 * Where a page's records lie in bronze: one a line, in the page's order.
 *
 * @param file path relative to the lakehouse's root, as it will be once sealed
 * @param firstLine the line of the page's first record, counted from 1
 */
public record BronzePosition(String file, long firstLine) {}
