package org.ipai.connectors.runner;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.jspecify.annotations.Nullable;

/** Says on standard error what ended a command, and with which code. */
final class Faults {

    private final Console.Format format;
    private final PrintWriter text;
    private final LogContext context;

    /**
     * @param text takes lines for people
     */
    Faults(Console.Format format, PrintWriter text, LogContext context) {
        this.format = format;
        this.text = text;
        this.context = context;
    }

    /** Reports what a command threw. */
    ExitCode report(Exception exception) {
        if (exception instanceof InvalidConfigException invalid) {
            invalid.faults().forEach(fault -> say(fault, null));
            return ExitCode.of(exception);
        }
        say(
                exception.getMessage() == null ? exception.toString() : exception.getMessage(),
                exception instanceof UserException ? null : exception);
        if (format == Console.Format.TEXT && System.getenv("IPAI_DEBUG") != null) {
            text.println(context.masked(ExceptionFields.trace(exception)));
        }
        return ExitCode.of(exception);
    }

    /** Reports one fault; the exception, if there is one, only where lines are for machines. */
    void say(String message, @Nullable Exception exception) {
        if (format == Console.Format.TEXT) {
            text.println("ipai: " + context.masked(message));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("message", message);
        if (exception != null) {
            fields.put("exception", ExceptionFields.of(exception));
        }
        new EventLog(System.err, Clock.systemUTC(), context).event("error", fields);
    }
}
