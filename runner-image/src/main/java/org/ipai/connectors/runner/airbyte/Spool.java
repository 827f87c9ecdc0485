package org.ipai.connectors.runner.airbyte;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are written once and then read any number of times: a little of it in memory, more in a temporary file that has
 * no name any more, so that nothing is left of it whatever becomes of the process.
 */
final class Spool implements AutoCloseable {

    private final int memory;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private @Nullable FileChannel file;

    /** @param memory bytes that may be held in memory */
    Spool(int memory) {
        this.memory = memory;
    }

    /**
     * Adds to the end.
     *
     * @throws ProtocolException if there is no room for a temporary file
     */
    void add(byte[] bytes) {
        buffer.writeBytes(bytes);
        if (buffer.size() > memory) {
            spill();
        }
    }

    private void spill() {
        try {
            if (file == null) {
                Path path = Files.createTempFile("ipai-parents", ".spool");
                file = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer.toByteArray());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            buffer.reset();
        } catch (IOException e) {
            throw new ProtocolException(
                    FailureType.SYSTEM_ERROR,
                    "records that other streams are cut by do not fit into " + System.getProperty("java.io.tmpdir")
                            + " (" + e.getMessage()
                            + "); give that folder room, or name another with -Djava.io.tmpdir");
        }
    }

    /** All that was added, from the start; nothing more must be added while it is read. */
    InputStream open() {
        if (file == null) {
            return new ByteArrayInputStream(buffer.toByteArray());
        }
        if (buffer.size() > 0) {
            spill();
        }
        return new FromFile(file);
    }

    @Override
    public void close() {
        FileChannel open = file;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // It has no name: its room is free when the process has ended.
            }
        }
    }

    /** Reads from a position of its own, as several may at a time. */
    private static final class FromFile extends InputStream {

        private final FileChannel channel;
        private long position;

        FromFile(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
