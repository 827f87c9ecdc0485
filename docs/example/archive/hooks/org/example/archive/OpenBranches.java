package org.example.archive;

import java.util.List;
import org.ipai.connectors.runtime.hook.AxisView;
import org.ipai.connectors.runtime.hook.PartitionerHook;

/** Branches that are closed are still in everybody's list. */
public final class OpenBranches implements PartitionerHook {

    @Override
    public List<String> values(AxisView axis) {
        return axis.values().stream()
                .filter(branch -> !branch.startsWith("closed-"))
                .toList();
    }
}
