package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a sync of a connector would request. */
public final class Plan {

    private Plan() {}

    /**
     * Has the runner print the plan.
     *
     * @param connection a connection file, or null to make one up
     * @param records how many records streams hold, each {@code stream=number}
     * @throws RunFailedException if no connection can be made up, or the runner refuses it
     */
    public static void print(RunRequest request, @Nullable Path connection, List<String> records)
            throws IOException, InterruptedException, RunFailedException {
        Stage stage = Stage.clear(request.java(), request.connector(), request.folder());
        if (connection == null) {
            Sandbox.describe(stage, request.config());
        }
        List<String> arguments =
                new ArrayList<>(List.of("plan", "--connector", request.connector(), "--connection-file"));
        arguments.add(connection == null ? Sandbox.CONNECTION : connection.toString());
        records.forEach(number -> arguments.addAll(List.of("--records", number)));
        int code = stage.run(Stage.RUNNER, arguments, line -> request.log().accept(asOfMaven(line)));
        if (code != 0) {
            throw new RunFailedException("the runner ended with exit code " + code);
        }
    }

    /** The runner says which of its own options to use next, which has another form here. */
    private static String asOfMaven(String line) {
        return line.replace(": --records ", ": -Drecords=");
    }
}
