package org.ipai.connectors.runner;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say how a command talks. */
final class OutputOptions {

    private static final String OPTION = "--log";
    private static final String VARIABLE = "IPAI_LOG";

    @Option(
            names = OPTION,
            paramLabel = "text|json",
            defaultValue = "${env:" + VARIABLE + ":-text}",
            description = "Text for people, JSON lines for machines; IPAI_LOG unless given.")
    private String log = "text";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Console console() {
        Console.Format format = switch (log.toLowerCase(Locale.ROOT)) {
            case "text" -> Console.Format.TEXT;
            case "json" -> Console.Format.JSON;
            default -> throw new UserException(OPTION + " or " + VARIABLE + " is '" + log + "'; use text or json");
        };
        return new Console(System.out, format, isTerminal(), context());
    }

    private LogContext context() {
        return command != null && command.root().userObject() instanceof Main main ? main.context() : new LogContext();
    }

    /** How a command line that may be wrong wants to be answered. */
    static Console.Format format(String[] arguments, Map<String, String> environment) {
        String wanted = environment.getOrDefault(VARIABLE, "");
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                wanted = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                wanted = arguments[i + 1];
            }
        }
        return wanted.equalsIgnoreCase("json") ? Console.Format.JSON : Console.Format.TEXT;
    }

    /** JDK 22 and later return a console even where there is no terminal; its name for "is one" is asked if it exists. */
    @SuppressWarnings("SystemConsoleNull") // both ways are handled
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
