package org.ipai.connectors.runtime.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.bronze.BronzeWriter;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.RecordPage;
import org.jspecify.annotations.Nullable;

/**
 * Lands the pages of one stream. Bronze is written on the thread that brings the pages; silver on a thread of its own, fed
 * through a bounded queue. Checkpoints travel in the same queue, so a bronze file is always sealed before the silver commit
 * that depends on it, and a state is saved only after both.
 */
final class Landing implements AutoCloseable {

    private final SyncSettings settings;
    private final StreamProgress progress;
    private final BronzeWriter bronze;
    private final SilverLanding silver;
    private final BlockingQueue<LandingItem> queue;
    private final Thread silverThread;

    private Map<String, SliceState> reached = new LinkedHashMap<>();
    private long records;
    private long bytes;
    private Instant checkpointed = Instant.now();
    private volatile @Nullable Throwable failure;

    Landing(SyncSettings settings, StreamProgress progress, BronzeWriter bronze, SilverLanding silver) {
        this.settings = settings;
        this.progress = progress;
        this.bronze = bronze;
        this.silver = silver;
        this.queue = new ArrayBlockingQueue<>(settings.pagesQueued());
        this.silverThread = new Thread(this::landSilver, "silver-" + progress.stream());
        silverThread.setDaemon(true);
        silverThread.start();
    }

    /** Lands a page; waits while silver is behind. */
    void page(RecordPage page) throws InterruptedException {
        requireHealthy();
        BronzePosition position = bronze.append(page);
        progress.page(page.records(), page.body().length);
        records += page.records();
        bytes += page.body().length;
        put(new LandingItem.Page(page, position));
    }

    /** Notes that all pages up to {@code state} have been brought; it is saved with the next checkpoint. */
    void reached(String sliceKey, SliceState state) throws InterruptedException {
        reached.put(sliceKey, state);
        if (isCheckpointDue()) {
            checkpoint();
        }
    }

    /** Makes durable what a page brought, if it is time to; state is saved only as far as it was {@link #reached}. */
    void checkpointIfDue() throws InterruptedException {
        if (isCheckpointDue()) {
            checkpoint();
        }
    }

    private boolean isCheckpointDue() {
        return records >= settings.checkpointRecords()
                || bytes >= settings.checkpointBytes()
                || (records > 0
                        && checkpointed.plus(settings.checkpointInterval()).isBefore(Instant.now()));
    }

    private void checkpoint() throws InterruptedException {
        requireHealthy();
        put(new LandingItem.Mark(bronze.seal(), reached));
        reached = new LinkedHashMap<>();
        records = 0;
        bytes = 0;
        checkpointed = Instant.now();
    }

    /**
     * Makes everything brought so far durable and waits until it is.
     *
     * @param removal what to do last
     */
    void finish(Optional<LandingItem.Removal> removal) throws InterruptedException {
        if (records > 0 || !reached.isEmpty()) {
            checkpoint();
        }
        if (removal.isPresent()) {
            put(removal.get());
        }
        put(new LandingItem.End());
        silverThread.join();
        requireHealthy();
    }

    private void put(LandingItem item) throws InterruptedException {
        while (!queue.offer(item, 100, TimeUnit.MILLISECONDS)) {
            requireHealthy();
        }
    }

    private void requireHealthy() {
        Throwable cause = failure;
        if (cause != null) {
            throw new LandingException(cause);
        }
    }

    private void landSilver() {
        try {
            LandingItem item = queue.take();
            while (!(item instanceof LandingItem.End)) {
                silver.land(item);
                item = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** Stops at once. What no checkpoint covered is dropped and will be read again. */
    @Override
    public void close() {
        silverThread.interrupt();
        try {
            silverThread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bronze.close();
        silver.close();
    }
}
