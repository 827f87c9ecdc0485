package org.ipai.connectors.runner;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
            SpecCommand.class,
            ReadCommand.class,
            DatabaseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {

    /** Time a terminated sync has to land what it has read; below the 30 s that Kubernetes gives by default. */
    private static final long GRACE_SECONDS = 25;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        Thread worker = Thread.currentThread();
        CountDownLatch finished = new CountDownLatch(1);
        Thread onTermination = new Thread(() -> interruptAndWait(worker, finished), "termination");
        Runtime.getRuntime().addShutdownHook(onTermination);
        int code = execute(arguments);
        finished.countDown();
        System.exit(code);
    }

    private static void interruptAndWait(Thread worker, CountDownLatch finished) {
        if (finished.getCount() == 0) {
            return;
        }
        worker.interrupt();
        try {
            boolean inTime = finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                System.err.println(
                        "not finished within " + GRACE_SECONDS + " s; the next run continues from the last checkpoint");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command line and returns its exit code, see {@link ExitCode}. */
    static int execute(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setParameterExceptionHandler(new UsageHints(line.getParameterExceptionHandler()));
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
