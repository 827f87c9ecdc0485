package org.ipai.connectors.runtime.gold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.iceberg.io.InputFile;

/** Opens two data files, says that it has opened the first, and then waits to be killed. */
public final class HangingFileIO extends LocalFileIO {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger dataFiles = new AtomicInteger();

    @Override
    public InputFile newInputFile(String path) {
        if (path.endsWith(".parquet") && dataFiles.incrementAndGet() == 2) {
            System.out.println("half way");
            try {
                System.exit(System.in.read());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return super.newInputFile(path);
    }
}
