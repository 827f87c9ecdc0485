package org.ipai.connectors.runtime.lake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands filled buffers to a second thread, in order, and gets them back empty: one thread fills while the other compresses. The
 * number of buffers bounds what is under way. The second thread ends when it has been idle for some seconds.
 */
public final class Relay<T> implements AutoCloseable {

    private static final int IDLE_SECONDS = 5;

    /** A buffer is compressed in milliseconds; a disk that hangs is not waited for without end. */
    private static final int CLOSE_SECONDS = 60;

    private final Consumer<T> sink;
    private final BlockingQueue<T> free;
    private final ThreadPoolExecutor worker;
    private volatile @Nullable Throwable failure;

    /**
     * @param name of the second thread
     * @param buffers all there are
     * @param sink takes a buffer's content, on the second thread
     */
    public Relay(String name, List<T> buffers, Consumer<T> sink) {
        this.sink = sink;
        this.free = new ArrayBlockingQueue<>(buffers.size(), false, buffers);
        this.worker = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> newThread(task, name));
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread newThread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A buffer to fill; waits until there is one.
     *
     * @throws LakeException if the second thread failed
     */
    public T take() {
        requireNoFailure();
        try {
            return free.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Gives a filled buffer to the second thread. */
    public void submit(T buffer) {
        worker.execute(() -> {
            try {
                if (failure == null) {
                    sink.accept(buffer);
                }
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                free.add(buffer);
            }
        });
    }

    /** Gives a buffer back whose content does not count. */
    public void giveBack(T buffer) {
        free.add(buffer);
    }

    /**
     * Waits until the second thread is done with everything.
     *
     * @throws LakeException if it failed
     */
    public void await() {
        settle();
        requireNoFailure();
    }

    /** The same, whatever became of it; the relay is as new afterwards. */
    public void reset() {
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
            throw new LakeException("cannot write: " + present, present);
        }
    }

    private static LakeException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LakeException("interrupted while writing; nothing was committed", e);
    }

    /** Ends the second thread once it is done with everything, and waits for that. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new LakeException("a write goes on for more than " + CLOSE_SECONDS
                        + " seconds after its end was asked for; look at the disk");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
