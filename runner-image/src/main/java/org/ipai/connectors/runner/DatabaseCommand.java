package org.ipai.connectors.runner;

import java.util.List;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

        @Option(
                names = "--env",
                description =
                        "Prints instead, for a shell's eval, how to set IPAI_DATABASE_URL, IPAI_DATABASE_USER and "
                                + "IPAI_DATABASE_PASSWORD.")
        private boolean env;

        @Override
        public Integer call() {
            EmbeddedDatabase server = EmbeddedPostgres.startOrReuse(Workbench.EMBEDDED);
            Console console = output.console();
            if (env) {
                variables(server).forEach(variable -> console.line(variable.export()));
                return ExitCode.SUCCEEDED.code();
            }
            console.message("database_started", "postgres  " + PsqlUrl.of(server));
            console.message("database_password", "password  in " + Workbench.EMBEDDED.resolve("password"));
            return ExitCode.SUCCEEDED.code();
        }
    }

    /** Those that {@link DatabaseAddress} reads. */
    private static List<ShellVariable> variables(EmbeddedDatabase server) {
        return List.of(
                new ShellVariable("IPAI_DATABASE_URL", server.jdbcUrl()),
                new ShellVariable("IPAI_DATABASE_USER", server.user()),
                new ShellVariable("IPAI_DATABASE_PASSWORD", server.password()));
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
