package org.ipai.connectors.runner;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.lakehouse.Lakehouse;
import org.jspecify.annotations.Nullable;

/** A lakehouse that opens while other things do: it and the control plane each take their time to connect. */
final class LakehouseAhead implements AutoCloseable {

    private final CompletableFuture<Lakehouse> opened;

    private LakehouseAhead(CompletableFuture<Lakehouse> opened) {
        this.opened = opened;
    }

    /** Begins to open it, in a thread of its own. */
    static LakehouseAhead open(Supplier<Lakehouse> opening) {
        return new LakehouseAhead(CompletableFuture.supplyAsync(opening, LakehouseAhead::start));
    }

    private static void start(Runnable opening) {
        Thread thread = new Thread(opening, "lakehouse");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for it; throws what its opening threw. */
    Lakehouse get() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Closes it once it is open. That it could not be opened is told to whom it was wanted by, if anybody. */
    @Override
    public void close() {
        @Nullable Lakehouse lakehouse = opened.exceptionally(fault -> null).join();
        if (lakehouse != null) {
            lakehouse.close();
        }
    }
}
