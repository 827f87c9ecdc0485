package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs on a folder's data.
 *
 * @param pid its process id
 * @param port where it listens
 */
record ServerProcess(long pid, int port) {

    /**
     * The process that {@code postmaster.pid} names, if it is alive and really a server on this data: after a reboot the
     * number may belong to anything. Lines of the file: process id, data folder, start time, port, ...
     */
    static Optional<ServerProcess> find(ServerFolder folder) {
        try {
            List<String> lines = Files.readAllLines(pidFile(folder), StandardCharsets.ISO_8859_1);
            long pid = Long.parseLong(lines.get(0).trim());
            if (!servesFrom(pid, folder)) {
                return Optional.empty();
            }
            return Optional.of(
                    new ServerProcess(pid, Integer.parseInt(lines.get(3).trim())));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static Path pidFile(ServerFolder folder) {
        return folder.data().resolve("postmaster.pid");
    }

    /** Whether a process is a server, or a session of one, on the folder's data: such processes work in that folder. */
    static boolean servesFrom(long pid, ServerFolder folder) {
        Path work = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.exists(Path.of("/proc/self"))) {
            try {
                return Files.readSymbolicLink(work).equals(folder.data());
            } catch (IOException e) {
                return false;
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
