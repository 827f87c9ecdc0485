package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** Starts and stops the server process. */
final class ServerControl {

    private static final int PORT_ATTEMPTS = 5;
    private static final Duration SHUTDOWN = Duration.ofSeconds(90);
    private static final long LOG_KEPT_BYTES = 10_000_000;

    private ServerControl() {}

    /** Starts a server that listens; another port is tried if one is taken between choosing and binding. */
    static ServerProcess start(ServerFolder folder, ServerBinaries binaries, ServerAccount account) {
        rotateLog(folder);
        int port = folder.lastPort().orElse(0);
        for (int attempt = 1; ; attempt++) {
            port = freePort(port);
            folder.rememberPort(port);
            long logged = size(folder.log());
            Command.Result result = Command.run(account.command(
                    binaries.program("pg_ctl"),
                    "start",
                    "--wait",
                    "--timeout=120",
                    "--pgdata=" + folder.data(),
                    "--log=" + folder.log(),
                    "--options=" + ServerSettings.options(port)));
            Optional<ServerProcess> started = ServerProcess.find(folder);
            if (result.succeeded() && started.isPresent()) {
                return started.get();
            }
            String output = result.output() + tail(folder.log(), logged);
            if (!Diagnosis.isPortTaken(output) || attempt == PORT_ATTEMPTS) {
                throw new EmbeddedPostgresException("the embedded server does not start on " + folder.data() + ": "
                        + Diagnosis.explain(output, folder));
            }
            port = 0;
        }
    }

    /** Stops the server, if there is one, and waits until it has ended. */
    static void stop(ServerFolder folder) {
        Optional<ServerProcess> running = ServerProcess.find(folder);
        if (running.isEmpty()) {
            return;
        }
        // SIGINT is PostgreSQL's "fast" shutdown: sessions are cut, data is written out.
        Command.run("sh", "-c", "kill -INT " + running.get().pid());
        if (!Patience.until(SHUTDOWN, () -> !running.get().isAlive())) {
            throw new EmbeddedPostgresException(
                    "the embedded server (process " + running.get().pid() + ") has not ended within "
                            + SHUTDOWN.toSeconds() + " s; see " + folder.log());
        }
    }

    /** The wished port if it is free, else one that is. */
    private static int freePort(int wished) {
        try (ServerSocket socket = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wished == 0) {
                throw new EmbeddedPostgresException("no free port on the loopback address", e);
            }
            return freePort(0);
        }
    }

    private static void rotateLog(ServerFolder folder) {
        if (size(folder.log()) > LOG_KEPT_BYTES) {
            try {
                Files.move(
                        folder.log(),
                        folder.log().resolveSibling("postgres.log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw folder.notUsable(e);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(Path log, long from) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(from);
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
