package org.ipai.connectors.runtime.silver;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.lake.LakeException;
import org.jspecify.annotations.Nullable;

/**
 * Hands full batches to a second thread, which encodes and compresses while the first one decodes. Batches go round: no more
 * than {@link #BATCHES} are ever held.
 */
final class BatchPipeline {

    private static final int BATCHES = 3;
    private static final int IDLE_SECONDS = 5;

    private final Consumer<Batch> sink;
    private final BlockingQueue<Batch> free = new ArrayBlockingQueue<>(BATCHES);
    private final ThreadPoolExecutor worker;
    private volatile @Nullable Throwable failure;

    BatchPipeline(String name, Supplier<Batch> newBatch, Consumer<Batch> sink) {
        this.sink = sink;
        for (int i = 0; i < BATCHES; i++) {
            free.add(newBatch.get());
        }
        this.worker = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> newThread(task, name));
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread newThread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** An empty batch; waits until there is one. */
    Batch take() {
        requireNoFailure();
        try {
            return free.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Gives a batch to the second thread. */
    void submit(Batch batch) {
        worker.execute(() -> {
            try {
                if (failure == null) {
                    sink.accept(batch);
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                batch.clear();
                free.add(batch);
            }
        });
    }

    /** Gives an unused batch back. */
    void giveBack(Batch batch) {
        batch.clear();
        free.add(batch);
    }

    /** Waits until the second thread is done with everything. */
    void await() {
        settle();
        requireNoFailure();
    }

    /** The same, whatever became of it; the pipeline is as new afterwards. */
    void reset() {
        settle();
        failure = null;
    }

    private void settle() {
        try {
            worker.submit(() -> {}).get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireNoFailure() {
        Throwable present = failure;
        if (present instanceof LakeException known) {
            throw known;
        }
        if (present != null) {
            throw new LakeException("cannot write silver rows: " + present, present);
        }
    }

    private static LakeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LakeException("interrupted while writing silver rows; nothing was committed", e);
    }

    void close() {
        worker.shutdownNow();
    }
}
