package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file being written that is on the disk, not only in the page cache, once {@link #close()} returns. */
public final class DurableFile extends OutputStream {

    private static final int BUFFER_BYTES = 128 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private long flushed;
    private boolean closed;

    private DurableFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Starts a file that must not exist yet; its folders are made.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it does
     */
    public static DurableFile create(Path path) throws IOException {
        return open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Starts a file, in place of the one there may be; its folders are made. */
    public static DurableFile replace(Path path) throws IOException {
        return open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
    }

    private static DurableFile open(Path path, Set<? extends OpenOption> options) throws IOException {
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new DurableFile(path, FileChannel.open(path, options));
    }

    public Path path() {
        return path;
    }

    /** Bytes written so far. */
    public long position() {
        return flushed + buffer.position();
    }

    @Override
    public void write(int value) throws IOException {
        if (!buffer.hasRemaining()) {
            drain();
        }
        buffer.put((byte) value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int part = Math.min(left, buffer.remaining());
            buffer.put(bytes, at, part);
            at += part;
            left -= part;
        }
    }

    @Override
    public void flush() throws IOException {
        drain();
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            flushed += channel.write(buffer);
        }
        buffer.clear();
    }

    /** Completes the file: its bytes and its name are forced to the disk. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            drain();
            channel.force(true);
        }
        syncName(path);
    }

    /** Gives the file up and removes it as far as that works. */
    public void discard() {
        closed = true;
        try (channel) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // What is left has no name anybody reads; it is swept up at the next start.
        }
    }

    /** Gives a complete file its final name, durably. */
    public static void publish(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncName(to);
    }

    /** Forces the folder's entry of a file to the disk, so that a new name survives a power cut. */
    private static void syncName(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
