package org.ipai.connectors.generator;

import java.util.Optional;
import org.ipai.connectors.generator.build.WriteResult;

/**
 * What became of one connector.
 *
 * @param connector name of its spec's folder
 * @param status what was done
 * @param streams how many were generated, 0 unless written
 * @param result what writing came to, present if written
 */
public record ConnectorOutcome(String connector, Status status, int streams, Optional<WriteResult> result) {

    /** What was done with a connector. */
    public enum Status {
        UP_TO_DATE,
        WRITTEN,
        /** Findings stood in the way; what was generated before is left as it was. */
        REFUSED,
        /** Its spec is gone, and now its files are. */
        REMOVED
    }

    static ConnectorOutcome of(String connector, Status status) {
        return new ConnectorOutcome(connector, status, 0, Optional.empty());
    }

    static ConnectorOutcome written(String connector, int streams, WriteResult result) {
        return new ConnectorOutcome(connector, Status.WRITTEN, streams, Optional.of(result));
    }

    /** One line for people. */
    @Override
    public String toString() {
        return connector + ": " + result.map(this::counts).orElseGet(this::statusText);
    }

    private String statusText() {
        return switch (status) {
            case UP_TO_DATE -> "up to date";
            case REFUSED -> "not generated, see the findings";
            case REMOVED -> "removed, its spec is gone";
            case WRITTEN -> "written";
        };
    }

    private String counts(WriteResult written) {
        int files = written.written() + written.unchanged();
        String deleted = written.deleted() == 0 ? "" : ", " + written.deleted() + " deleted";
        return counted(streams, "stream") + ", " + counted(files, "file") + " (" + written.written() + " written, "
                + written.unchanged() + " unchanged" + deleted + ")";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
