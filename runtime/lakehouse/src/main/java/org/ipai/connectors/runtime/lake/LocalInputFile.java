package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.SeekableInputStream;

/** A local file as Iceberg reads it, under the very location it was asked for. */
final class LocalInputFile implements InputFile {

    private final String location;
    private final Path lakehouse;

    /**
     * @param lakehouse the folder in which it is to be
     */
    LocalInputFile(String location, Path lakehouse) {
        this.location = location;
        this.lakehouse = lakehouse;
    }

    @Override
    public long getLength() {
        Path path = Locations.path(location);
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            throw LostFileException.of(path, lakehouse, e);
        } catch (IOException e) {
            throw DiskException.of("read", path, e);
        }
    }

    @Override
    public SeekableInputStream newStream() {
        Path path = Locations.path(location);
        try {
            return new Input(FileChannel.open(path));
        } catch (NoSuchFileException e) {
            throw LostFileException.of(path, lakehouse, e);
        } catch (IOException e) {
            throw DiskException.of("open", path, e);
        }
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public boolean exists() {
        return Files.exists(Locations.path(location));
    }

    private static final class Input extends SeekableInputStream {

        private final FileChannel channel;

        Input(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long getPos() throws IOException {
            return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
            channel.position(position);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, offset, length));
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
