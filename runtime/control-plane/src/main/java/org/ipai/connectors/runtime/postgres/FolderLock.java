package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Keeps everybody else from starting or stopping a folder's server meanwhile; gone when the process dies. */
final class FolderLock {

    /** A file lock keeps other processes away, but not other threads of this one. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private FolderLock() {}

    static <T> T holding(ServerFolder folder, Supplier<T> action) {
        THIS_PROCESS.lock();
        try (FileChannel channel =
                FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return action.get();
        } catch (IOException e) {
            throw folder.notUsable(e);
        } finally {
            THIS_PROCESS.unlock();
        }
    }
}
