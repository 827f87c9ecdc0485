package org.ipai.connectors.runner;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Options that say how a command talks. */
final class OutputOptions {

    @Option(names = "--log", paramLabel = "text|json", description = "Text for people, JSON lines for machines.")
    private String log = "text";

    Console console() {
        Console.Format format = switch (log.toLowerCase(Locale.ROOT)) {
            case "text" -> Console.Format.TEXT;
            case "json" -> Console.Format.JSON;
            default -> throw new UserException("--log is '" + log + "'; use text or json");
        };
        return new Console(System.out, format, isTerminal());
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
