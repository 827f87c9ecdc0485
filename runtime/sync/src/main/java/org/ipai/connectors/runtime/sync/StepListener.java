package org.ipai.connectors.runtime.sync;

import java.util.function.Supplier;

/** Hears how a {@link SyncStep} ends; may be told so by another thread than the one that began it. */
public interface StepListener extends AutoCloseable {

    /** Hears everything and does nothing. */
    StepListener SILENT = () -> {};

    /** The step was of no avail; {@link #close} follows. */
    default void failed(String reason) {}

    /** The step is over. */
    @Override
    void close();

    /** Takes a step that yields nothing, and says how it ended. */
    static void during(StepListener step, Runnable work) {
        during(step, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Takes a step and says how it ended. */
    static <T> T during(StepListener step, Supplier<T> work) {
        try (step) {
            return succeeding(step, work);
        }
    }

    private static <T> T succeeding(StepListener step, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            step.failed(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
