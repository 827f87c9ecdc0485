package org.ipai.connectors.runner;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what to write instead, where an option means something else elsewhere. */
record UsageHints(IParameterExceptionHandler usual, Faults faults) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) throws Exception {
        boolean asksForConfig = exception instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().stream()
                        .anyMatch(argument -> argument.equals("--config") || argument.startsWith("--config="));
        if (!asksForConfig) {
            return usual.handleParseException(exception, arguments);
        }
        faults.say(
                "--config is an option of the Airbyte protocol's commands; name the connection file with --connection-file",
                null);
        return ExitCode.USAGE.code();
    }
}
