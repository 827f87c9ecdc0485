package org.ipai.connectors.runtime.lake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of the lake cannot be written or read. Names the file, the free space and the remedy. */
public final class DiskException extends LakeException {

    private static final long serialVersionUID = 1L;

    private DiskException(String message, IOException cause) {
        super(message, cause);
    }

    /** The fault of doing something, such as {@code "write"}, with a file. */
    public static DiskException of(String doing, Path file, IOException cause) {
        long free = usableSpace(file);
        String space = free < 0 ? "" : String.format(Locale.ROOT, " (%,d MB free on its file system)", free >> 20);
        return new DiskException(
                "cannot " + doing + " " + file + space + ": " + reason(cause) + "; " + remedy(cause, free)
                        + ". Files completed before are unaffected.",
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        if (cause instanceof FileSystemException fault && fault.getReason() != null) {
            return fault.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static String remedy(IOException cause, long free) {
        String reason = reason(cause).toLowerCase(Locale.ROOT);
        if (reason.contains("no space") || reason.contains("quota") || (free >= 0 && free < 1 << 20)) {
            return "free some space or enlarge the volume, then run the sync again";
        }
        if (cause instanceof AccessDeniedException || reason.contains("denied") || reason.contains("read-only")) {
            return "make the folder writable for the user that runs the sync, then run it again";
        }
        return "check the volume, then run the sync again";
    }

    private static long usableSpace(Path file) {
        try {
            Path folder = existing(file);
            return folder == null ? -1 : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return -1;
        }
    }

    private static @Nullable Path existing(Path file) {
        Path at = file.toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }
}
