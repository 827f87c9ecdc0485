package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.connector.InvalidConfigException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Entry point of a connector: {@code check}, {@code discover}, {@code plan}, {@code sync}, and what looks at and after them. */
@Command(
        name = "ipai",
        description = "Runs a data connector.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            CheckCommand.class,
            DiscoverCommand.class,
            PlanCommand.class,
            SyncCommand.class,
            StateCommand.class,
            RunsCommand.class,
            DatabaseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command line and returns its exit code, see {@link ExitCode}. */
    static int execute(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((exception, command, parsed) -> report(exception, command));
        return line.execute(arguments);
    }

    private static int report(Exception exception, CommandLine command) {
        if (exception instanceof InvalidConfigException invalid) {
            invalid.faults().forEach(fault -> command.getErr().println("ipai: " + fault));
            return ExitCode.CONFIGURATION.code();
        }
        command.getErr().println("ipai: " + (exception.getMessage() == null ? exception : exception.getMessage()));
        if (System.getenv("IPAI_DEBUG") != null) {
            exception.printStackTrace(command.getErr());
        }
        return exception instanceof UserException ? ExitCode.CONFIGURATION.code() : ExitCode.FAILED.code();
    }

    @Override
    public void run() {
        CommandLine.Model.CommandSpec command = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(command.commandLine(), "name a command");
    }
}
