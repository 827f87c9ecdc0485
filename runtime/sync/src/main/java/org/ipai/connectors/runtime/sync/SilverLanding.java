package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runtime.bronze.BronzeFile;
import org.ipai.connectors.runtime.control.QuarantinedRecord;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;
import org.jspecify.annotations.Nullable;

/** Silver's side of a {@link Landing}: types pages and commits them together with the state they reach. */
final class SilverLanding implements AutoCloseable {

    private final StreamContext context;
    private final StreamProgress progress;
    private final SilverWriter silver;
    private final SyncListener listener;
    private final List<QuarantinedRecord> quarantined = new ArrayList<>();
    /** Keys of slices with records that could not be typed. */
    private final Set<String> doubtful = new HashSet<>();

    private @Nullable String problem;

    SilverLanding(StreamContext context, StreamProgress progress, SilverWriter silver, SyncListener listener) {
        this.context = context;
        this.progress = progress;
        this.silver = silver;
        this.listener = listener;
    }

    void land(LandingItem item) {
        if (item instanceof LandingItem.Page page) {
            int before = quarantined.size();
            long filteredBefore = silver.filtered();
            silver.append(page.page(), page.position(), this::quarantine);
            progress.quarantined(quarantined.size() - before);
            progress.filtered(silver.filtered() - filteredBefore);
        } else if (item instanceof LandingItem.Mark mark) {
            checkpoint(() -> commit(mark));
        } else if (item instanceof LandingItem.Removal removal) {
            checkpoint(() -> remove(removal));
        }
    }

    private void checkpoint(Runnable work) {
        SyncStep step = SyncStep.of(SyncStep.Kind.CHECKPOINT, context.stream().name());
        StepListener.during(listener.begin(step), work);
    }

    private void quarantine(org.ipai.connectors.runtime.silver.QuarantinedRecord record) {
        quarantined.add(entry(record));
        doubtful.add(record.slice().key());
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
        context.prepare(id, files, SavedStates.of(mark.reached()));
        context.quarantine(quarantined);
        quarantined.clear();
        SilverCommit commit = silver.commit(id, Map.of());
        context.complete(id);
        long bronzeBytes = mark.file().map(BronzeFile::compressedBytes).orElse(0L);
        progress.committed(bronzeBytes, commit);
    }

    /** Removes the rows whose records did not come, in a checkpoint of their own; states that rely on it are saved with it. */
    private void remove(LandingItem.Removal removal) {
        List<String> columns = removal.deletes().sliceColumns();
        AbsenceVerdict verdict = AbsenceVerdict.of(
                removal.deletes(), removal.absence(), doubtful, progress.tally().records());
        long unseen = silver.countUnseen(columns, verdict.spared());
        if (verdict.kept() != null) {
            problem = unseen == 0 ? null : unseen + " rows whose records did not come were kept, " + verdict.kept();
        } else if (unseen > 0 || !verdict.reached().isEmpty()) {
            UUID id = UUID.randomUUID();
            context.prepare(id, List.of(), SavedStates.of(verdict.reached()));
            if (unseen > 0) {
                progress.deleted(
                        silver.removeUnseen(id, columns, verdict.spared()).deleted());
            }
            context.complete(id);
        }
    }

    /** Why rows were kept that may be gone; null if none were. To be asked once all has landed. */
    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void close() {
        silver.close();
    }
}
