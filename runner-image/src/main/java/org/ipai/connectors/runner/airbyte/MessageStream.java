package org.ipai.connectors.runner.airbyte;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines on their way to one output, written by a thread of its own. Whoever adds lines faster than they are taken waits, so
 * that memory is bounded by a few chunks and the longest line.
 */
final class MessageStream implements AutoCloseable {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int CHUNKS_AHEAD = 16;
    private static final byte[] END = {};

    private final OutputStream out;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final Thread writer = new Thread(this::writeAll, "airbyte-stdout");
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK_BYTES);
    private volatile @Nullable IOException failure;

    MessageStream(OutputStream out) {
        this.out = out;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Adds one line or several, each with its end; they may stay here until {@link #flush}.
     *
     * @throws OutputClosedException if the output takes no more
     */
    synchronized void add(ByteArrayOutputStream lines) throws InterruptedException {
        requireOpen();
        try {
            lines.writeTo(chunk);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        if (chunk.size() >= CHUNK_BYTES) {
            flush();
        }
    }

    /** Sends what was added on its way. */
    synchronized void flush() throws InterruptedException {
        if (chunk.size() > 0) {
            chunks.put(chunk.toByteArray());
            chunk.reset();
        }
        requireOpen();
    }

    private void requireOpen() {
        IOException cause = failure;
        if (cause != null) {
            throw new OutputClosedException(cause);
        }
    }

    private void writeAll() {
        try {
            for (byte[] next = chunks.take(); next != END; next = chunks.take()) {
                write(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a failure, chunks are dropped: who adds them must not wait for ever. */
    private void write(byte[] next) {
        if (failure != null) {
            return;
        }
        try {
            out.write(next);
            out.flush();
        } catch (IOException e) {
            failure = e;
        }
    }

    /**
     * Waits until all has been written.
     *
     * @throws OutputClosedException if it could not be
     */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            synchronized (this) {
                if (chunk.size() > 0) {
                    chunks.put(chunk.toByteArray());
                    chunk.reset();
                }
                chunks.put(END);
            }
            writer.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        requireOpen();
    }
}
