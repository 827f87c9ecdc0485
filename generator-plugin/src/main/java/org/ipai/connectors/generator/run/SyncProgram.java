package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The runner's {@code sync} on a stage, as strict as can be. */
final class SyncProgram {

    private static final String LAKEHOUSE = "lakehouse";
    private static final List<String> STRICT =
            List.of("--fail-on-gaps", "--fail-on-quarantine", "--fail-on-quality", "--preview", "1000");

    private final Stage stage;
    private final Consumer<String> log;
    private final List<String> names = new ArrayList<>();
    private final List<SyncOutcome> outcomes = new ArrayList<>();

    SyncProgram(Stage stage, Consumer<String> log) {
        this.stage = stage;
        this.log = log;
    }

    /**
     * Syncs the connection that the sandbox described.
     *
     * @param name of this sync, and of its log
     * @param options further ones
     */
    SyncOutcome run(String name, List<String> options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("sync", "--connection-file", Sandbox.CONNECTION, "--lakehouse", LAKEHOUSE, "--log", "json"));
        arguments.addAll(STRICT);
        arguments.addAll(options);
        SyncEvents events = new SyncEvents(log);
        try (LogFile file = new LogFile(stage.file(name + ".log"))) {
            int code = stage.run(Stage.RUNNER, arguments, line -> {
                file.accept(line);
                events.accept(line);
            });
            SyncOutcome outcome = events.outcome(code);
            names.add(name);
            outcomes.add(outcome);
            return outcome;
        }
    }

    /** What all syncs so far come to. */
    RunReport report() {
        SyncOutcome last = outcomes.get(outcomes.size() - 1);
        List<String> lines = new ArrayList<>();
        if (!outcomes.get(0).streams().isEmpty()) {
            lines.addAll(OutcomeTable.lines(names, outcomes));
        }
        if (last.isSound()) {
            lines.addAll(toLookAt(last));
        }
        return new RunReport(stage.connector(), lines, last.faults());
    }

    private List<String> toLookAt(SyncOutcome last) {
        List<String> lines = new ArrayList<>();
        for (ViewRows view : last.views()) {
            lines.add("");
            lines.add("gold." + view.view());
            lines.addAll(view.lines());
        }
        Path silver = stage.file(LAKEHOUSE).resolve("silver");
        lines.add("");
        lines.add("silver   " + silver + ": "
                + outcomes.get(0).streams().stream()
                        .map(stream -> stage.connector() + "_" + stream.stream())
                        .collect(Collectors.joining(", ")));
        lines.add("bronze   " + stage.file(LAKEHOUSE).resolve("bronze"));
        lines.add("gold     " + stage.commandLine(Stage.RUNNER, "database start"));
        return lines;
    }
}
