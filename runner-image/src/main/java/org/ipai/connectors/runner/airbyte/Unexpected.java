package org.ipai.connectors.runner.airbyte;

/** Tells of faults that nobody thought of. */
final class Unexpected {

    private Unexpected() {}

    /** One sentence with the causes' messages; the stack trace goes to stderr, if the variable {@code IPAI_DEBUG} is set. */
    static String text(RuntimeException fault) {
        if (System.getenv("IPAI_DEBUG") != null) {
            fault.printStackTrace();
        }
        StringBuilder text = new StringBuilder("a fault of the connector or the machine: ").append(told(fault));
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            text.append(", because ").append(told(cause));
        }
        return text.append("; set IPAI_DEBUG for the stack trace on stderr").toString();
    }

    private static String told(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? fault.getClass().getSimpleName() : message;
    }
}
