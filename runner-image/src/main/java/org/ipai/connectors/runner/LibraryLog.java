package org.ipai.connectors.runner;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What libraries log, as text or JSON lines on standard error. All of them end in java.util.logging: some speak to it, the others
 * to SLF4J, which is bound to it. They speak up only when something is wrong; what a command does is told by its events.
 */
final class LibraryLog extends Handler {

    /** Held, since java.util.logging forgets the settings of loggers that nobody holds. */
    private static final Logger NATIVE_CODE = Logger.getLogger("org.apache.hadoop.util.NativeCodeLoader");

    private final Console.Format format;
    private final LogContext context;

    private LibraryLog(Console.Format format, LogContext context) {
        this.format = format;
        this.context = context;
    }

    /** Takes over what is logged in this process, and what ends threads unexpectedly. */
    static void install(Console.Format format, LogContext context) {
        LogManager.getLogManager().reset();
        // It warns that there is no native code, which we do not ship.
        NATIVE_CODE.setLevel(Level.SEVERE);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new LibraryLog(format, context));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) ->
                root.log(Level.SEVERE, "thread " + thread.getName() + " ended unexpectedly", thrown));
    }

    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        String message = new SimpleFormatter().formatMessage(record);
        Throwable thrown = record.getThrown();
        if (format == Console.Format.JSON) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("logger", record.getLoggerName());
            line.put("thread", Thread.currentThread().getName());
            line.put("message", message);
            if (thrown != null) {
                line.put("exception", ExceptionFields.of(thrown));
            }
            new EventLog(System.err, Clock.systemUTC(), context).write(LogLevel.of(record.getLevel()), line);
        } else {
            String text =
                    record.getInstant() + " " + record.getLevel() + " " + record.getLoggerName() + " - " + message;
            System.err.println(context.masked(text + (thrown == null ? "" : told(record.getLevel(), thrown))));
        }
    }

    /** A library that goes on after a warning needs no trace; whoever looks into it asks for one. */
    private static String told(Level level, Throwable thrown) {
        boolean withTrace = level.intValue() >= Level.SEVERE.intValue() || System.getenv("IPAI_DEBUG") != null;
        return withTrace ? System.lineSeparator() + ExceptionFields.trace(thrown) : ": " + thrown;
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {}
}
