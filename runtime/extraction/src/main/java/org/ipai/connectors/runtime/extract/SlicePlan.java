package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * A slice to read.
 *
 * @param slice the slice
 * @param state how far it was read before, or null if never
 */
public record SlicePlan(Slice slice, @Nullable SliceState state) {}
