package org.ipai.connectors.runtime.extract;

import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.http.FetchException;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/**
 * One run over slices. Workers read and queue what they have for the calling thread, which alone starts slices and calls
 * the listener.
 */
final class Extraction {

    /** Longer than a worker needs to notice an interrupt, which is the splitting of one page. */
    private static final long STOP_SECONDS = 30;

    private final StreamPages pages;
    private final SyncMode mode;
    private final ExtractionSettings settings;
    private final ExtractionListener listener;
    private final ExecutorService workers;
    /** Bounded by the room that each slice has for pages. */
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();

    private final OutageGuard outages = new OutageGuard();
    private int running;
    private @Nullable QuotaExhaustedException exhausted;

    /** What a worker leaves to the calling thread. */
    private interface Delivery {
        void deliver() throws SourceAccessException, InterruptedException;
    }

    Extraction(StreamPages pages, SyncMode mode, ExtractionSettings settings, ExtractionListener listener) {
        this.pages = pages;
        this.mode = mode;
        this.settings = settings;
        this.listener = listener;
        this.workers = Executors.newFixedThreadPool(settings.parallelSlices(), this::worker);
    }

    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, "ipai-extract-" + pages.descriptor().silverTable());
        thread.setDaemon(true);
        return thread;
    }

    void run(Iterator<SlicePlan> slices, StopRequest stop)
            throws QuotaExhaustedException, SourceAccessException, InterruptedException {
        // Queued behind the pages that have been read, which land before the end.
        StopRequest.Registration ending = stop.onRequest(() -> deliveries.add(Extraction::interrupt));
        try (ending) {
            startSlices(slices);
            while (running > 0) {
                deliveries.take().deliver();
                startSlices(slices);
            }
        } finally {
            stop();
        }
        if (exhausted != null) {
            throw exhausted;
        }
    }

    private static void interrupt() throws InterruptedException {
        throw new InterruptedException("asked to stop");
    }

    private void startSlices(Iterator<SlicePlan> slices) {
        while (exhausted == null && running < settings.parallelSlices() && slices.hasNext()) {
            SlicePlan plan = slices.next();
            listener.sliceStarted(plan.slice());
            workers.execute(() -> read(plan));
            running++;
        }
    }

    /** Runs on a worker; its last act is one delivery that ends the slice. */
    private void read(SlicePlan plan) {
        try {
            new SliceReader(pages, plan, mode, new QueuedHandover(plan.slice())).read();
        } catch (FetchException e) {
            SliceFailure failure = new SliceFailure(plan.slice(), e.reason(), e.message(), e.remedy());
            end(() -> fail(failure));
        } catch (HookFailedException e) {
            SliceFailure failure =
                    SliceFailure.of(plan.slice(), pages.descriptor().name(), e);
            end(() -> fail(failure));
        } catch (QuotaExhaustedException e) {
            end(() -> exhausted = e);
        } catch (SourceAccessException e) {
            end(() -> {
                throw e;
            });
        } catch (InterruptedException e) {
            // Only stop() interrupts workers: nobody waits for a delivery any more.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            end(() -> {
                throw new IllegalStateException("reading slice '" + plan.slice().label() + "' failed unexpectedly", e);
            });
        }
    }

    private void fail(SliceFailure failure) throws SourceAccessException, InterruptedException {
        listener.sliceFailed(failure);
        outages.failed(failure);
    }

    private void end(Delivery last) {
        deliveries.add(() -> {
            running--;
            last.deliver();
        });
    }

    /** Waits for the workers whatever happens, so that none outlives the extraction; keeps an interrupt for later. */
    private void stop() {
        workers.shutdownNow();
        boolean interrupted = Thread.interrupted();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        boolean ended = false;
        while (!ended && System.nanoTime() < deadline) {
            try {
                ended = workers.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Queues what one slice's reader hands over; a page's room is free again when the listener has taken it. */
    private final class QueuedHandover implements SliceHandover {

        private final Slice slice;
        private final Semaphore room = new Semaphore(settings.pagesAhead());

        QueuedHandover(Slice slice) {
            this.slice = slice;
        }

        @Override
        public void awaitRoom() throws InterruptedException {
            room.acquire();
        }

        @Override
        public void page(RecordPage page) {
            deliveries.add(() -> {
                outages.answered();
                listener.page(page);
                room.release();
            });
        }

        @Override
        public void nothing() {
            room.release();
        }

        @Override
        public void advanced(SliceState state) {
            deliveries.add(() -> listener.sliceAdvanced(slice, state));
        }

        @Override
        public void finished(SliceState state) {
            end(() -> {
                outages.answered();
                listener.sliceFinished(slice, state);
            });
        }

        @Override
        public void unchanged(SliceState state) {
            end(() -> {
                outages.answered();
                listener.sliceUnchanged(slice, state);
            });
        }
    }
}
