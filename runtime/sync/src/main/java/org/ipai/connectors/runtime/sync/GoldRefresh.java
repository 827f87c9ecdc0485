package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.gold.GoldLoader;
import org.ipai.connectors.runtime.gold.GoldViews;
import org.ipai.connectors.runtime.lake.Lakehouse;

/** Brings gold tables and views up to date with silver. */
final class GoldRefresh {

    private final Lakehouse lakehouse;
    private final GoldLoader loader;
    private final GoldViews views;

    GoldRefresh(Lakehouse lakehouse, GoldLoader loader, GoldViews views) {
        this.lakehouse = lakehouse;
        this.loader = loader;
        this.views = views;
    }

    /** Merges what is new in a stream's silver table; returns the number of rows. */
    long load(StreamDescriptor stream) {
        return loader.load(stream, lakehouse.table(stream)).rowsMerged();
    }

    /** Creates or replaces the views whose streams all have tables; returns their names. */
    List<String> apply(List<GoldView> wanted, List<StreamDescriptor> streams) {
        List<GoldView> possible = new ArrayList<>();
        for (GoldView view : wanted) {
            if (view.streams().stream().allMatch(name -> isLoaded(name, streams))) {
                possible.add(view);
            }
        }
        views.apply(possible);
        return possible.stream().map(GoldView::name).toList();
    }

    private boolean isLoaded(String name, List<StreamDescriptor> streams) {
        return streams.stream()
                .filter(stream -> stream.name().equals(name))
                .anyMatch(loader::isLoaded);
    }
}
