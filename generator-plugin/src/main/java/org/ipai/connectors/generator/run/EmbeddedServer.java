package org.ipai.connectors.generator.run;

import java.io.IOException;

/** Sees to it that a stage's embedded Postgres ends with the run, and with this process if that ends first. */
final class EmbeddedServer implements AutoCloseable {

    private final Stage stage;
    private final Thread stopper;

    EmbeddedServer(Stage stage) {
        this.stage = stage;
        this.stopper = new Thread(this::stop, "stop-database");
        Runtime.getRuntime().addShutdownHook(stopper);
    }

    private void stop() {
        try {
            stage.stopDatabase();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the embedded database cannot be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException e) {
            // This process is ending, and the hook is doing its work.
            return;
        }
        // An interrupted run stops it nevertheless.
        boolean interrupted = Thread.interrupted();
        stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
