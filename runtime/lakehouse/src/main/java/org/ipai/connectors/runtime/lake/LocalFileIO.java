package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/** Reads and durably writes the local files of Iceberg tables, without a Hadoop file system. */
final class LocalFileIO implements FileIO {

    private static final long serialVersionUID = 1L;

    /** Text, since a path cannot be serialized, as Iceberg wants it of this class. */
    private final String lakehouse;

    /** Files of the tables in one folder. */
    LocalFileIO(Path lakehouse) {
        this.lakehouse = lakehouse.toString();
    }

    @Override
    public InputFile newInputFile(String location) {
        return new LocalInputFile(location, Path.of(lakehouse));
    }

    @Override
    public OutputFile newOutputFile(String location) {
        return new LocalOutputFile(location, Path.of(lakehouse));
    }

    @Override
    public void deleteFile(String location) {
        Path path = Locations.path(location);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
