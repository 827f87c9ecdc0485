package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.runtime.bronze.BronzeFile;
import org.ipai.connectors.runtime.control.Checkpoint;
import org.ipai.connectors.runtime.control.QuarantinedRecord;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;

/** Silver's side of a {@link Landing}: types pages and commits them together with the state they reach. */
final class SilverLanding implements AutoCloseable {

    private final StreamContext context;
    private final StreamProgress progress;
    private final SilverWriter silver;
    private final List<QuarantinedRecord> quarantined = new ArrayList<>();

    SilverLanding(StreamContext context, StreamProgress progress, SilverWriter silver) {
        this.context = context;
        this.progress = progress;
        this.silver = silver;
    }

    void land(LandingItem item) {
        if (item instanceof LandingItem.Page page) {
            int before = quarantined.size();
            silver.append(page.page(), page.position(), record -> quarantined.add(entry(record)));
            progress.quarantined(quarantined.size() - before);
        } else if (item instanceof LandingItem.Mark mark) {
            commit(mark);
        }
    }

    private static QuarantinedRecord entry(org.ipai.connectors.runtime.silver.QuarantinedRecord record) {
        return new QuarantinedRecord(
                record.slice().label(), record.bronzeFile(), record.line(), record.path(), record.reason());
    }

    /**
     * The intent is written down before the table commit that carries its id, so that after a crash anywhere in between the
     * table itself tells whether the states hold.
     */
    private void commit(LandingItem.Mark mark) {
        UUID id = UUID.randomUUID();
        List<String> files = mark.file().map(BronzeFile::path).stream().toList();
        context.lease().ensureHeld();
        context.control()
                .checkpoints()
                .prepare(new Checkpoint(
                        id, context.connectionId(), context.stream().name(), context.runId(), files, mark.reached()));
        context.quarantine(quarantined);
        quarantined.clear();
        SilverCommit commit = silver.commit(id, Map.of());
        context.control().checkpoints().complete(id);
        long bronzeBytes = mark.file().map(BronzeFile::compressedBytes).orElse(0L);
        progress.committed(bronzeBytes, commit.inserted(), commit.updated());
    }

    @Override
    public void close() {
        silver.close();
    }
}
