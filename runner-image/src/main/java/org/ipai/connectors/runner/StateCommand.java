package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.control.States;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code state}: shows or forgets how far streams have been read. */
@Command(
        name = "state",
        description = "Shows or forgets how far streams have been read.",
        subcommands = {StateCommand.Show.class, StateCommand.Reset.class})
final class StateCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine.Model.CommandSpec command = java.util.Objects.requireNonNull(spec);
        throw new CommandLine.ParameterException(command.commandLine(), "name show or reset");
    }

    /** {@code state show}. */
    @Command(name = "show", description = "Lists the saved state of every slice.")
    static final class Show implements Callable<Integer> {

        @Mixin
        private ConnectionOptions connection = new ConnectionOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Override
        public Integer call() {
            Console console = output.console();
            ConnectionSetup setup = ConnectionSetup.of(connection);
            try (Workbench bench = Workbench.open(setup)) {
                print(bench.control().states().show(bench.connectionId(setup)), console);
            }
            return ExitCode.SUCCEEDED.code();
        }

        private static void print(List<States.Entry> entries, Console console) {
            if (console.format() == Console.Format.JSON) {
                EventLog log = console.events();
                entries.forEach(entry -> log.event("state", event(entry)));
                return;
            }
            TextTable table = new TextTable("stream", "slice", "cursor", "saved");
            for (States.Entry entry : entries) {
                String cursor = entry.state().cursor();
                table.row(
                        entry.stream(),
                        entry.sliceKey().isEmpty() ? "-" : entry.sliceKey(),
                        cursor == null ? "-" : cursor,
                        entry.updatedAt());
            }
            table.lines().forEach(console::line);
        }

        private static Map<String, Object> event(States.Entry entry) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("stream", entry.stream());
            event.put("slice", entry.sliceKey());
            event.put("state", entry.state());
            event.put("saved_at", entry.updatedAt());
            return event;
        }
    }

    /** {@code state reset}. */
    @Command(
            name = "reset",
            description = {
                "Forgets state, so that the next sync reads from the start. Landed data stays.",
                "With --drop-tables silver starts over too, where files of its tables are lost."
            })
    static final class Reset implements Callable<Integer> {

        @Mixin
        private ConnectionOptions connection = new ConnectionOptions();

        @Mixin
        private OutputOptions output = new OutputOptions();

        @Option(names = "--stream", paramLabel = "STREAM", description = "Only this stream.")
        private @Nullable String stream;

        @Option(
                names = "--drop-tables",
                description = "Drops the silver tables from the catalog too; for tables that have lost files.")
        private boolean dropTables;

        @Override
        public Integer call() {
            Console console = output.console();
            ConnectionSetup setup = ConnectionSetup.of(connection);
            String only = stream;
            if (only != null
                    && setup.descriptor().streams().stream()
                            .noneMatch(known -> known.name().equals(only))) {
                throw new UserException("stream '" + only + "' does not exist; see discover for the streams");
            }
            DatabaseAddress address = DatabaseAddress.of(setup);
            try (Workbench bench = Workbench.open(address)) {
                long id = bench.connectionId(setup);
                Set<String> streams = only == null ? streams(bench.control(), id, setup) : Set.of(only);
                StateReset reset = new StateReset(bench.control(), id);
                int slices = dropTables
                        ? withTables(reset, streams, TableDrop.of(setup, address, console))
                        : reset.of(streams, lease -> {});
                console.message("state_reset", slices + " slices forgotten; the next sync reads them from the start");
            }
            return ExitCode.SUCCEEDED.code();
        }

        private static int withTables(StateReset reset, Set<String> streams, TableDrop drop) {
            try (drop) {
                return reset.of(streams, drop::of);
            }
        }

        /** Those of the connector, and those that it had earlier. */
        private static Set<String> streams(ControlPlane control, long connection, ConnectionSetup setup) {
            Set<String> streams = new TreeSet<>(control.states().streams(connection));
            setup.descriptor().streams().forEach(stream -> streams.add(stream.name()));
            return streams;
        }
    }
}
