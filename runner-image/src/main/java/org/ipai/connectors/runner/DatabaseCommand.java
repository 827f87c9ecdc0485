package org.ipai.connectors.runner;

import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code database}: the embedded Postgres of this folder. */
@Command(
        name = "database",
        description = "Starts or stops the embedded Postgres in .ipai/postgres.",
        subcommands = {DatabaseCommand.Start.class, DatabaseCommand.Stop.class})
final class DatabaseCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine.Model.CommandSpec command = java.util.Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(command.commandLine(), "name start or stop");
    }

    /** {@code database start}. */
    @Command(name = "start", description = "Starts the server if it does not run, and prints how to connect.")
    static final class Start implements Callable<Integer> {

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Override
        public Integer call() {
            EmbeddedDatabase server = EmbeddedPostgres.startOrReuse(Workbench.EMBEDDED);
            Console console = output.console();
            console.message("database_started", "postgres  " + PsqlUrl.of(server));
            console.message("database_password", "password  in " + Workbench.EMBEDDED.resolve("password"));
            return ExitCode.SUCCEEDED.code();
        }
    }

    /** {@code database stop}. */
    @Command(name = "stop", description = "Stops the server; its data stays.")
    static final class Stop implements Callable<Integer> {

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Override
        public Integer call() {
            boolean stopped = EmbeddedPostgres.stop(Workbench.EMBEDDED);
            output.console()
                    .message(
                            "database_stopped",
                            stopped ? "postgres stopped; its data stays" : "postgres was not running");
            return ExitCode.SUCCEEDED.code();
        }
    }
}
