package org.ipai.connectors.runner;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Entry point of a connector: {@code check}, {@code discover}, {@code plan}, {@code sync}, and what looks at and after them. */
@Command(
        name = "ipai",
        description = "Runs a data connector.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private final LogContext context = new LogContext();

    private Main() {}

    public static void main(String[] arguments) {
        Main main = new Main();
        Console.Format format = OutputOptions.format(arguments, System.getenv());
        LibraryLog.install(format, main.context);
        System.exit(main.execute(arguments, format));
    }

    /** Runs a command line and returns its exit code, see {@link ExitCode}. */
    static int execute(String... arguments) {
        return new Main().execute(arguments, OutputOptions.format(arguments, System.getenv()));
    }

    private int execute(String[] arguments, Console.Format format) {
        CommandLine line = new CommandLine(this);
        Commands.named(arguments).forEach(line::addSubcommand);
        Faults faults = new Faults(format, line.getErr(), context);
        line.setExecutionExceptionHandler(
                (exception, command, parsed) -> faults.report(exception).code());
        if (format == Console.Format.JSON) {
            line.setParameterExceptionHandler((exception, wrong) -> {
                faults.say(String.valueOf(exception.getMessage()), null);
                return ExitCode.USAGE.code();
            });
        }
        line.setParameterExceptionHandler(new UsageHints(line.getParameterExceptionHandler(), faults));
        return line.execute(arguments);
    }

    LogContext context() {
        return context;
    }

    @Override
    public void run() {
        CommandLine.Model.CommandSpec command = java.util.Objects.requireNonNull(spec);
        throw new ParameterException(command.commandLine(), "name a command");
    }
}
