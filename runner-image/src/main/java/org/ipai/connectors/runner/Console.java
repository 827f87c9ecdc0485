package org.ipai.connectors.runner;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/** Where a command talks to people, or to machines with {@code --log json}. */
record Console(PrintStream out, Format format, boolean terminal) {

    /** How events are written. */
    enum Format {
        TEXT,
        JSON
    }

    void line(String text) {
        out.println(text);
    }

    /** One sentence: as it is for people, as an event for machines. */
    void message(String event, String text) {
        if (format == Format.JSON) {
            new EventLog(out, Clock.systemUTC()).event(event, Map.of("message", text));
        } else {
            line(text);
        }
    }
}
