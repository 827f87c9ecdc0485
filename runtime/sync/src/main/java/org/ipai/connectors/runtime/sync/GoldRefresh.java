package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.Lease;
import org.ipai.connectors.runtime.gold.Gold;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;

/** Brings gold tables and views up to date with silver. */
final class GoldRefresh {

    private final Lakehouse lakehouse;
    private final Gold gold;

    GoldRefresh(Lakehouse lakehouse, Gold gold) {
        this.lakehouse = lakehouse;
        this.gold = gold;
    }

    /** Merges what is new in a stream's silver table; returns the number of rows. */
    long load(StreamDescriptor stream, Lease lease) {
        return gold.guarded(lease::require)
                .loader()
                .load(stream, lakehouse.table(stream))
                .rowsMerged();
    }

    /** Creates or replaces the views whose streams all have gold tables; returns their names. */
    List<String> apply(List<GoldView> wanted, List<StreamDescriptor> streams, Lease lease) {
        Set<String> loaded = streams.stream()
                .filter(gold.loader()::isLoaded)
                .map(StreamDescriptor::name)
                .collect(Collectors.toSet());
        List<GoldView> possible = new ArrayList<>();
        for (GoldView view : wanted) {
            if (loaded.containsAll(view.streams())) {
                possible.add(view);
            }
        }
        gold.guarded(lease::require).views().apply(possible);
        return possible.stream().map(GoldView::name).toList();
    }
}
