package org.ipai.connectors.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a stream is cut into slices besides its parent.
 *
 * @param active condition over the config under which the stream is read; null for always
 * @param wanted condition over the slice's parent under which a slice is read; null for always
 * @param axes the first varies slowest
 */
public record SlicingModel(
        @Nullable Expression active, @Nullable Expression wanted, List<SliceAxisModel> axes) {

    /** One slice, or one a parent record. */
    public static final SlicingModel NONE = new SlicingModel(null, null, List.of());

    public SlicingModel {
        axes = List.copyOf(axes);
    }
}
