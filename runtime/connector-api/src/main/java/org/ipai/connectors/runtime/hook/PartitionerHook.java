package org.ipai.connectors.runtime.hook;

import java.util.List;

/** Says which values an axis of a stream's {@code slices} has, starting from those that the spec gives it. */
public non-sealed interface PartitionerHook extends Hook {

    /**
     * The values of an axis, in the order in which they are to be read; equal ones count once. All of them are held in
     * memory. A slice's state is kept by its values, so one that changes is another slice.
     *
     * @param axis of the stream, as the spec has it; asked once for each whenever slices are made
     */
    List<String> values(AxisView axis);
}
