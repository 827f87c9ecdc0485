package org.ipai.connectors.runtime.sandbox;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.ipai.connectors.runtime.sandbox.connection.ConnectionFile;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;

/** Serves a sandbox from the command line until the process ends. */
public final class SandboxMain {

    private static final int USAGE_ERROR = 2;

    private SandboxMain() {}

    /** Run with {@code --help} for the arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        int status = run(arguments, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        CommandLine line;
        try {
            if (arguments.length == 2 && arguments[0].equals("--advance")) {
                out.println(new RemoteSandbox(URI.create(arguments[1])).advance());
                return 0;
            }
            line = CommandLine.parse(arguments);
            if (line.asksForHelp()) {
                out.print(CommandLine.USAGE);
                return 0;
            }
            SandboxDefinition definition = line.definition();
            line.limitParents(definition);
            Optional<Path> file = line.connectionFile();
            Optional<ConnectionFile> connection = file.map(any -> line.makeUpConnection(definition));
            if (line.asksToServe()) {
                SandboxServer sandbox = SandboxServer.start(definition, line.settings());
                connection.ifPresent(made -> made.write(file.orElseThrow(), sandbox.baseUrl()));
                serve(sandbox, definition, out);
            } else {
                connection.ifPresent(made -> made.write(file.orElseThrow(), null));
            }
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            err.println(e.getMessage());
            err.println("Run with --help for the arguments.");
            return USAGE_ERROR;
        }
    }

    private static void serve(SandboxServer sandbox, SandboxDefinition definition, PrintStream out)
            throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
        out.println("sandbox of " + definition.source() + " listens on " + sandbox.baseUrl());
        out.flush();
        new CountDownLatch(1).await();
    }
}
