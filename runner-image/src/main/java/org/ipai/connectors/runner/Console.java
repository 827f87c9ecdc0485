package org.ipai.connectors.runner;

import java.io.PrintStream;

/** Where a command talks to people, or to machines with {@code --log json}. */
record Console(PrintStream out, PrintStream error, Format format, boolean terminal) {

    /** How events are written. */
    enum Format {
        TEXT,
        JSON
    }

    void line(String text) {
        out.println(text);
    }

    void warn(String text) {
        error.println(text);
    }
}
