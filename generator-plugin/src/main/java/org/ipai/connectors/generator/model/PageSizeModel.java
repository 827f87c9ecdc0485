package org.ipai.connectors.generator.model;

import org.ipai.connectors.runtime.connector.RequestPlace;
import org.jspecify.annotations.Nullable;

/**
 * How many records a page is asked to hold; sent with each operation.
 *
 * @param to where the request takes it
 * @param value records
 * @param maximum the most the provider takes, or null if its document does not say
 */
public record PageSizeModel(
        RequestPlace to, long value, @Nullable Long maximum) {}
