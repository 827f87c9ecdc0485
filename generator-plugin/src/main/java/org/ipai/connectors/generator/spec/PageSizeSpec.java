package org.ipai.connectors.generator.spec;

/**
 * How many records a page is asked to hold.
 *
 * @param to where the request takes it
 * @param value records
 */
public record PageSizeSpec(PlaceSpec to, Text value) {}
