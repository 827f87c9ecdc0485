package org.ipai.connectors.runtime.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The archive of the server's programs for this machine. Asking for it takes none of the libraries that unpack it. */
final class ServerArchive {

    private ServerArchive() {}

    /** What it is called on the class path. */
    static String name() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String cpu =
                arch.equals("amd64") || arch.equals("x86_64") ? "x86_64" : arch.equals("aarch64") ? "arm_64" : arch;
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        return "postgres-" + os + "-" + cpu + (isMusl() ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean isMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    static boolean isOnClassPath() {
        return ServerArchive.class.getResource("/" + name()) != null;
    }
}
