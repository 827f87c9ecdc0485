package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The account the server's programs run under. PostgreSQL refuses to run as root; a root process therefore starts it in a
 * user namespace, where it has no privileges and still owns its files, or else as the user {@value #NOBODY}.
 */
record ServerAccount(List<String> prefix, OptionalInt user) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** The account a folder's server runs under: that of its data's owner, since only the owner may serve data. */
    static ServerAccount of(ServerFolder folder) {
        int self = owner(Path.of("/proc/self"), ROOT);
        if (self != ROOT || !Files.exists(Path.of("/proc/self"))) {
            return new ServerAccount(List.of(), OptionalInt.empty());
        }
        int owner = folder.isEmpty() ? ROOT : owner(folder.data(), ROOT);
        if (owner == ROOT && Command.run("unshare", "--user", "true").succeeded()) {
            return new ServerAccount(List.of("unshare", "--user"), OptionalInt.empty());
        }
        return switchedTo(owner == ROOT ? NOBODY : owner, folder);
    }

    /** An account reached with {@code setpriv}; the folder is made its own. */
    static ServerAccount switchedTo(int user, ServerFolder folder) {
        List<String> prefix =
                List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs");
        ServerAccount account = new ServerAccount(prefix, OptionalInt.of(user));
        account.requireUsable();
        account.own(folder.root());
        if (!Command.run(account.command("test", "-x", folder.root().toString()))
                .succeeded()) {
            throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and user " + user
                    + " cannot reach the folder " + folder.root()
                    + "; use a folder that everybody may enter, run as another user, or give a database URL");
        }
        return account;
    }

    List<String> command(String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }

    private void requireUsable() {
        if (!Command.run(command("true")).succeeded()) {
            throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and neither 'unshare --user' nor"
                    + " 'setpriv' works here (package util-linux); run as another user, or give a database URL");
        }
    }

    /** Makes a file, or a folder with all that is in it, the account's own. */
    void own(Path tree) {
        if (user.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", user.getAsInt(), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", user.getAsInt(), LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot give " + tree + " to user " + user.getAsInt() + ", who is to run PostgreSQL: " + e, e);
        }
    }

    private static int owner(Path file, int otherwise) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return otherwise;
        }
    }
}
