package org.ipai.connectors.generator.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is cut into slices besides its parent, and what of a slice goes into records.
 *
 * @param when condition over the config under which the stream is read; null for always
 * @param axes by name, in order
 * @param add column name to expression
 */
public record SlicingSpec(@Nullable Text when, Map<String, SliceAxisSpec> axes, Map<String, Text> add) {}
