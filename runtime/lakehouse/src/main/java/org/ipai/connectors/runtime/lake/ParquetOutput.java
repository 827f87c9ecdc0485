package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A {@link DurableFile} as Parquet writes it. */
final class ParquetOutput implements OutputFile {

    private final DurableFile file;

    ParquetOutput(DurableFile file) {
        this.file = file;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Output(file);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return new Output(file);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

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
