package org.ipai.connectors.runtime.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.jspecify.annotations.Nullable;

/** Faults of the connection while a body is sent. */
final class FaultyBody {

    private static final Duration USUAL_PAUSE = Duration.ofMillis(50);

    private FaultyBody() {}

    static OutputStream of(@Nullable RequestFault fault, OutputStream network) {
        if (fault == null) {
            return network;
        }
        return switch (fault.kind()) {
            case DROP -> new Dropping(network, fault.afterBytes());
            case SLOW_BODY -> new Slow(network, fault.delay() == null ? USUAL_PAUSE : fault.delay());
            default -> network;
        };
    }

    /** Ends the connection after so many bytes, or at the end of a shorter body. */
    private static final class Dropping extends FilterOutputStream {

        private int rest;

        Dropping(OutputStream out, int bytes) {
            super(out);
            this.rest = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            int sent = Math.min(rest, length);
            out.write(bytes, start, sent);
            rest -= sent;
            if (sent < length) {
                drop();
            }
        }

        @Override
        public void close() throws IOException {
            drop();
        }

        // The server closes the connection of a handler that fails.
        private void drop() throws IOException {
            out.flush();
            throw new IOException("connection dropped on request");
        }
    }

    /** Pauses before each piece. */
    private static final class Slow extends FilterOutputStream {

        private static final int PIECE = 4_096;

        private final Duration pause;

        Slow(OutputStream out, Duration pause) {
            super(out);
            this.pause = pause;
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            for (int at = 0; at < length; at += PIECE) {
                pause();
                out.write(bytes, start + at, Math.min(PIECE, length - at));
                out.flush();
            }
        }

        private void pause() throws IOException {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("sandbox closed while it sent a slow body");
            }
        }
    }
}
