package org.ipai.connectors.runner;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/** Where a command talks to people, or to machines with {@code --log json}. */
record Console(PrintStream out, Format format, boolean terminal, LogContext context) {

    Console(PrintStream out, Format format, boolean terminal) {
        this(out, format, terminal, new LogContext());
    }

    /** How events are written. */
    enum Format {
        TEXT,
        JSON
    }

    void line(String text) {
        out.println(text);
    }

    /** Where events go, with {@link Format#JSON}. */
    EventLog events() {
        return new EventLog(out, Clock.systemUTC(), context);
    }

    /** Has all lines from now on say which connection they are about, and none its secrets. */
    void about(ConnectionSetup setup) {
        context.put(LogContext.SOURCE, setup.descriptor().sourceType());
        context.put(LogContext.CONNECTION, setup.name());
        context.mask(setup.secrets());
    }

    /** One sentence: as it is for people, as an event for machines. */
    void message(String event, String text) {
        if (format == Format.JSON) {
            events().event(event, Map.of("message", text));
        } else {
            line(text);
        }
    }
}
