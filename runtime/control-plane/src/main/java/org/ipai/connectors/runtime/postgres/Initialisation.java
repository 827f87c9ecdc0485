package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Makes a new, empty database. */
final class Initialisation {

    private Initialisation() {}

    /** Works beside the goal and renames, so that a data folder is complete or not there. */
    static void run(ServerFolder folder, ServerBinaries binaries, ServerAccount account) {
        try {
            Path partial = folder.emptied("data-partial");
            folder.createPassword();
            Command.Result result = Command.run(command(folder, binaries, partial, account));
            if (!result.succeeded()) {
                throw new EmbeddedPostgresException("cannot make a database in " + folder.root() + ": "
                        + Diagnosis.explain(result.output(), folder));
            }
            Files.move(partial, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw folder.notUsable(e);
        }
    }

    private static List<String> command(
            ServerFolder folder, ServerBinaries binaries, Path data, ServerAccount account) {
        account.own(folder.passwordFile());
        return account.command(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + EmbeddedDatabase.USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order of text on every machine, whatever locales it has.
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=listen_addresses=127.0.0.1",
                // A path in a deep folder would be longer than a socket's name may be.
                "--set=unix_socket_directories=",
                "--set=max_connections=60",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC");
    }
}
