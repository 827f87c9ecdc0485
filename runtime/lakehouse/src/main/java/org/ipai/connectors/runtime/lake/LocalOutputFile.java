package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A local file as Iceberg writes it. */
final class LocalOutputFile implements OutputFile {

    private final String location;
    private final Path lakehouse;

    LocalOutputFile(String location, Path lakehouse) {
        this.location = location;
        this.lakehouse = lakehouse;
    }

    @Override
    public PositionOutputStream create() {
        Path path = Locations.path(location);
        try {
            return new Output(DurableFile.create(path));
        } catch (FileAlreadyExistsException e) {
            throw new AlreadyExistsException(e, "File already exists: %s", location);
        } catch (IOException e) {
            throw DiskException.of("create", path, e);
        }
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
        Path path = Locations.path(location);
        try {
            return new Output(DurableFile.replace(path));
        } catch (IOException e) {
            throw DiskException.of("create", path, e);
        }
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public InputFile toInputFile() {
        return new LocalInputFile(location, lakehouse);
    }

    /** Iceberg's view of a {@link DurableFile}. */
    private static final class Output extends PositionOutputStream {

        private final DurableFile file;

        Output(DurableFile file) {
            this.file = file;
        }

        @Override
        public long getPos() {
            return file.position();
        }

        @Override
        public void write(int value) throws IOException {
            file.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            file.flush();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
