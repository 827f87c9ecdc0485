package org.ipai.connectors.runtime.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** Starts or finds a folder's server, prints its process id, and waits to be killed. */
final class StartsServerAndHangs {

    private StartsServerAndHangs() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(EmbeddedPostgres.startOrReuse(Path.of(arguments[0])).pid());
        System.exit(System.in.read());
    }
}
