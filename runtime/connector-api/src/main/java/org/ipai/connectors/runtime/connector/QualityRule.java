package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * A rule that a stream's silver table must keep; checked after each sync of the stream.
 *
 * @param kind what is asked
 * @param column the top-level column it is asked of
 * @param values the accepted values of {@link Kind#ACCEPTED_VALUES}, else empty
 * @param severity what breaking it means
 */
public record QualityRule(Kind kind, String column, List<String> values, Severity severity) {

    public QualityRule {
        values = List.copyOf(values);
    }

    /** What a rule asks. */
    public enum Kind {
        NOT_NULL,
        UNIQUE,
        ACCEPTED_VALUES
    }

    /** What breaking a rule means. */
    public enum Severity {
        /** Reported with the run. */
        WARNING,
        /** The stream's run fails and gold keeps its last good content. */
        ERROR
    }
}
