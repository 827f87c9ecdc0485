package org.ipai.connectors.generator.model;

/**
 * One axis of a stream's slices.
 *
 * @param name how expressions read its value
 * @param values where they come from
 * @param batch values a slice
 * @param separator between the values of a batch
 */
public record SliceAxisModel(String name, SliceValuesModel values, int batch, String separator) {}
