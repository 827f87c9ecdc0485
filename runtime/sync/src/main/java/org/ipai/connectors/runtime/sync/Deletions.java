package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.ipai.connectors.runtime.silver.ListedDeletions;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.ipai.connectors.runtime.sync.SavedStates.Position;

/**
 * Removes the rows of a stream whose deletion another stream lists, before the stream itself is read: a record that is back again
 * then gets its row back. How far the list has been followed is kept like the state of a slice.
 */
final class Deletions {

    private final StreamContext context;
    private final StreamProgress progress;
    private final Lakehouse lakehouse;
    private final ParentSource streams;

    Deletions(StreamContext context, StreamProgress progress, Lakehouse lakehouse, ParentSource streams) {
        this.context = context;
        this.progress = progress;
        this.lakehouse = lakehouse;
        this.streams = streams;
    }

    /** Removes what has been listed since the last time, in a checkpoint of its own. */
    void apply(Deletes.Endpoint endpoint, SilverWriter silver) {
        SliceState known = context.saved().at(Position.DELETIONS);
        lakehouse
                .deletions(streams.descriptor(endpoint.stream()), endpoint.key(), known == null ? null : known.cursor())
                .filter(ListedDeletions::hasNews)
                .ifPresent(deletions -> remove(deletions, silver));
    }

    private void remove(ListedDeletions deletions, SilverWriter silver) {
        UUID id = UUID.randomUUID();
        context.prepare(id, List.of(), SavedStates.of(Position.DELETIONS, SliceState.at(deletions.position())));
        progress.deleted(silver.removeListed(id, deletions).deleted());
        context.complete(id);
    }
}
