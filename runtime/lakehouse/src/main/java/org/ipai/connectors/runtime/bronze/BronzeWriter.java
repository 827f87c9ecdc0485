package org.ipai.connectors.runtime.bronze;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.lake.DiskException;
import org.ipai.connectors.runtime.lake.DurableFile;
import org.ipai.connectors.runtime.lake.Relay;
import org.ipai.connectors.runtime.record.RecordPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream's pages into compressed JSON lines files. A file gets its name when it is sealed; until then it is called
 * {@code .inprogress} and nobody reads it. After {@link #seal()} or {@link #abandon()} the next page starts a new file. Calls come
 * from one thread at a time; compression goes on in a second one.
 */
public final class BronzeWriter implements AutoCloseable {

    static final String IN_PROGRESS = ".inprogress";

    private static final int LEVEL = 1;

    private final BronzeFolder folder;
    private final StreamDescriptor stream;
    private final UUID runId;
    private final Relay<BronzeLines> compressing;
    private int files;
    private @Nullable BronzeLines lines;
    private @Nullable Open open;

    private static final class Open {
        private final Path target;
        private final DurableFile file;
        private final ZstdOutputStreamNoFinalizer output;
        private long records;
        private long rawBytes;

        Open(Path target, DurableFile file, ZstdOutputStreamNoFinalizer output) {
            this.target = target;
            this.file = file;
            this.output = output;
        }
    }

    /** A writer for the files of one run. */
    public BronzeWriter(BronzeFolder folder, StreamDescriptor stream, UUID runId) {
        this.folder = folder;
        this.stream = stream;
        this.runId = runId;
        this.compressing = new Relay<>(
                "bronze-" + stream.bronzeTable(), List.of(new BronzeLines(), new BronzeLines()), this::compress);
    }

    /**
     * Appends all records of a page.
     *
     * @throws DiskException if the file cannot be written; files sealed before are unaffected
     */
    public BronzePosition append(RecordPage page) {
        Open target = open;
        if (target == null) {
            target = open(page);
            open = target;
        }
        BronzePosition position = new BronzePosition(folder.relative(target.target), target.records + 1);
        byte[] head = BronzeLines.head(page.emittedAt(), stream.source(), stream.name());
        for (int record = 0; record < page.records(); record++) {
            append(head, page, record);
        }
        target.records += page.records();
        return position;
    }

    private void append(byte[] head, RecordPage page, int record) {
        BronzeLines current = lines;
        if (current == null) {
            current = compressing.take();
            current.clear();
            lines = current;
        }
        current.append(head, page, record);
        if (current.isFull()) {
            submit(current);
        }
    }

    private void submit(BronzeLines full) {
        Objects.requireNonNull(open).rawBytes += full.length();
        compressing.submit(full);
        lines = null;
    }

    /** Runs on the second thread. */
    private void compress(BronzeLines full) {
        Open target = Objects.requireNonNull(open);
        try {
            target.output.write(full.bytes(), 0, full.length());
        } catch (IOException e) {
            throw DiskException.of("write", target.file.path(), e);
        }
    }

    /** Bytes appended to the file that is open, before compression. */
    public long rawBytes() {
        return (open == null ? 0 : open.rawBytes) + (lines == null ? 0 : lines.length());
    }

    /** Completes the open file and gives it its name; it is on the disk when this returns. Empty if no file is open. */
    public Optional<BronzeFile> seal() {
        Open target = open;
        if (target == null) {
            return Optional.empty();
        }
        if (lines != null) {
            submit(lines);
        }
        compressing.await();
        try {
            target.output.close();
            target.file.close();
            DurableFile.publish(target.file.path(), target.target);
        } catch (IOException e) {
            throw DiskException.of("complete", target.file.path(), e);
        }
        open = null;
        return Optional.of(new BronzeFile(
                folder.relative(target.target), target.records, target.file.position(), target.rawBytes));
    }

    /** Gives the open file up and removes it. */
    public void abandon() {
        if (lines != null) {
            compressing.giveBack(lines);
            lines = null;
        }
        compressing.reset();
        Open target = open;
        if (target != null) {
            open = null;
            target.file.discard();
            closeQuietly(target.output);
        }
    }

    /** Gives the open file up and ends the second thread. */
    @Override
    public void close() {
        abandon();
        compressing.close();
    }

    private static void closeQuietly(ZstdOutputStreamNoFinalizer output) {
        try {
            output.close();
        } catch (IOException e) {
            // The file is gone already; closing only frees the compressor.
        }
    }

    private Open open(RecordPage page) {
        Path directory =
                folder.directory(stream).resolve("date=" + LocalDate.ofInstant(page.emittedAt(), ZoneOffset.UTC));
        Open opened = null;
        while (opened == null) {
            opened = open(directory.resolve(runId + "-" + files++ + BronzeFolder.SUFFIX));
        }
        return opened;
    }

    /** Starts a file, or returns null if another attempt or another writer of this run has taken its name. */
    private static @Nullable Open open(Path target) {
        Path unsealed = target.resolveSibling(target.getFileName() + IN_PROGRESS);
        try {
            DurableFile file = DurableFile.create(unsealed);
            if (Files.exists(target)) {
                file.discard();
                return null;
            }
            return new Open(target, file, compressor(file));
        } catch (FileAlreadyExistsException e) {
            return null;
        } catch (IOException e) {
            throw DiskException.of("create", unsealed, e);
        }
    }

    private static ZstdOutputStreamNoFinalizer compressor(DurableFile file) throws IOException {
        ZstdOutputStreamNoFinalizer output = new ZstdOutputStreamNoFinalizer(file, RecyclingBufferPool.INSTANCE);
        output.setLevel(LEVEL);
        output.setChecksum(true);
        return output;
    }
}
