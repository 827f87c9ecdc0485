package org.ipai.connectors.runner;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of a connector. Describing one takes time, so a command line that names one is given no other. */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            CheckCommand.class,
            DiscoverCommand.class,
            PlanCommand.class,
            SyncCommand.class,
            StateCommand.class,
            RunsCommand.class,
            SpecCommand.class,
            ReadCommand.class,
            DatabaseCommand.class,
            CommandLine.HelpCommand.class);

    private Commands() {}

    /** The command that arguments begin with; all of them if that is none, so that what is said of it can name them. */
    static List<Class<?>> named(String... arguments) {
        if (arguments.length > 0 && !isNamed(CommandLine.HelpCommand.class, arguments[0])) {
            for (Class<?> command : ALL) {
                if (isNamed(command, arguments[0])) {
                    return List.of(command);
                }
            }
        }
        return ALL;
    }

    private static boolean isNamed(Class<?> command, String name) {
        return command.getAnnotation(Command.class).name().equals(name);
    }
}
