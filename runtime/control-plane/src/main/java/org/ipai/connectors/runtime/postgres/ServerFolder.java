package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The layout of an embedded server's folder: {@code data}, {@code server-<version>} (binaries), {@code password},
 * {@code port}, {@code postgres.log}, {@code lock}.
 */
record ServerFolder(Path root) {

    private static final int PASSWORD_BYTES = 24;

    /** The folder by its one true path, so that it can be compared with what processes report; created if missing. */
    static ServerFolder open(Path root) {
        try {
            return new ServerFolder(Files.createDirectories(root).toRealPath());
        } catch (IOException e) {
            throw new ServerFolder(root.toAbsolutePath()).notUsable(e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    /** Whether there is no database yet. */
    boolean isEmpty() {
        return !Files.exists(data());
    }

    /** Refuses data of another major version, which this server cannot read. */
    void requireVersion(String majorVersion) {
        String found = readText(data().resolve("PG_VERSION"));
        if (!found.equals(majorVersion)) {
            throw new EmbeddedPostgresException(
                    "the embedded database in " + data() + " was made by PostgreSQL " + found
                            + ", but this release brings PostgreSQL " + majorVersion
                            + "; dump it with the earlier release, move the folder away and restore the dump into a new one");
        }
    }

    String readPassword() {
        return readText(passwordFile());
    }

    /** Writes a new random password, readable by the owner alone from its first byte on. */
    void createPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        byte[] text = Base64.getUrlEncoder().withoutPadding().encode(random);
        try {
            Files.deleteIfExists(passwordFile());
            try (var channel = Files.newByteChannel(
                    passwordFile(),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(text));
            }
        } catch (IOException e) {
            throw notUsable(e);
        }
    }

    /** The port used last, so that connection strings stay good from start to start. */
    OptionalInt lastPort() {
        try {
            return OptionalInt.of(Integer.parseInt(
                    Files.readString(portFile(), StandardCharsets.US_ASCII).trim()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        try {
            Path written = Files.writeString(root.resolve("port.new"), port + "\n", StandardCharsets.US_ASCII);
            Files.move(written, portFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notUsable(e);
        }
    }

    /** The path of a folder that is not there, whatever an earlier, interrupted attempt left of it. */
    Path emptied(String name) throws IOException {
        Path folder = root.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }

    EmbeddedPostgresException notUsable(IOException cause) {
        return new EmbeddedPostgresException(
                "cannot use the embedded server's folder " + root + ": " + cause
                        + "; check that the disk has room and that this user may write there",
                cause);
    }

    private Path portFile() {
        return root.resolve("port");
    }

    private String readText(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).trim();
        } catch (NoSuchFileException e) {
            throw new EmbeddedPostgresException(
                    "the embedded server's folder " + root + " is damaged: " + file.getFileName()
                            + " is missing; restore it from a backup, or move the folder away to start with an empty"
                            + " database",
                    e);
        } catch (IOException e) {
            throw notUsable(e);
        }
    }
}
