package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code discover}: lists the streams. */
@Command(
        name = "discover",
        description = {"Lists the connector's streams with keys, modes and columns.", ProtocolOptions.SECOND_FORM})
final class DiscoverCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ProtocolOptions protocol = new ProtocolOptions();

    @Override
    public Integer call() {
        if (protocol.areGiven(connection)) {
            return ProtocolOptions.source(connection.connector()).discover(protocol.config());
        }
        Console console = output.console();
        ConnectionSetup setup = ConnectionSetup.of(connection);
        if (console.format() == Console.Format.JSON) {
            EventLog log = console.events();
            setup.descriptor().streams().forEach(stream -> log.event("stream", describe(stream)));
            return ExitCode.SUCCEEDED.code();
        }
        TextTable table = new TextTable("stream", "key", "modes", "cursor", "parent", "columns", "description");
        for (StreamDescriptor stream : setup.descriptor().streams()) {
            table.row(
                    stream.name(),
                    String.join(", ", stream.primaryKey()),
                    modes(stream),
                    cursor(stream),
                    parent(stream),
                    stream.schema().fields().size(),
                    stream.description());
        }
        table.lines().forEach(console::line);
        return ExitCode.SUCCEEDED.code();
    }

    private static Map<String, Object> describe(StreamDescriptor stream) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("stream", stream.name());
        event.put("description", stream.description());
        event.put("primary_key", stream.primaryKey());
        event.put("sync_modes", modes(stream));
        event.put("cursor", cursor(stream));
        event.put("parent", parent(stream));
        event.put("columns", SchemaText.columns(stream.schema()));
        return event;
    }

    private static String modes(StreamDescriptor stream) {
        return stream.syncModes().stream()
                .sorted()
                .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String cursor(StreamDescriptor stream) {
        return stream.cursor() == null ? "-" : String.join(".", stream.cursor().path());
    }

    private static String parent(StreamDescriptor stream) {
        return stream.parent() == null ? "-" : stream.parent().stream();
    }
}
