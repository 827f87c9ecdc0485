package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;

/** Which streams a platform wants read, and how. */
final class ConfiguredCatalog {

    private final Map<String, SyncMode> modes = new LinkedHashMap<>();
    private final InputFile file;
    private final Map<String, StreamDescriptor> known = new LinkedHashMap<>();

    private ConfiguredCatalog(InputFile file, Source source) {
        this.file = file;
        source.streams().stream().map(SourceStream::descriptor).forEach(stream -> known.put(stream.name(), stream));
    }

    /**
     * Reads a file.
     *
     * @throws ProtocolException if it is no catalog, or asks for what the source does not have
     */
    static ConfiguredCatalog read(InputFile file, Source source) {
        ConfiguredCatalog catalog = new ConfiguredCatalog(file, source);
        JsonNode streams = file.tree().path("streams");
        if (!streams.isArray()) {
            throw file.fault("", "holds no catalog; write {\"streams\": [{\"stream\": …, \"sync_mode\": …}]}");
        }
        for (int i = 0; i < streams.size(); i++) {
            catalog.add(streams.get(i), "streams[" + i + "]");
        }
        return catalog;
    }

    private void add(JsonNode configured, String place) {
        JsonNode name = configured.path("stream").path("name");
        if (!name.isTextual()) {
            throw file.fault(place + ".stream.name", "is no text; write the name of a stream that discover lists");
        }
        StreamDescriptor stream = known.get(name.textValue());
        if (stream == null) {
            throw file.fault(
                    place + ".stream.name",
                    "there is no stream '" + name.textValue() + "'; the streams are " + known.keySet()
                            + ", discover the source's schema again");
        }
        SyncMode mode = mode(configured.path("sync_mode"), stream, place + ".sync_mode");
        if (modes.putIfAbsent(stream.name(), mode) != null) {
            throw file.fault(place, "stream '" + stream.name() + "' is selected twice; leave one of them out");
        }
    }

    private SyncMode mode(JsonNode text, StreamDescriptor stream, String place) {
        boolean incremental = StreamCatalog.isIncremental(stream);
        return switch (text.isTextual() ? text.textValue() : text.isMissingNode() ? "full_refresh" : "") {
            case "full_refresh" -> SyncMode.FULL_REFRESH;
            case "incremental" -> {
                if (!incremental) {
                    throw file.fault(
                            place, "stream '" + stream.name() + "' has no incremental mode; choose full_refresh");
                }
                yield SyncMode.INCREMENTAL;
            }
            default ->
                throw file.fault(
                        place,
                        "is no sync mode; choose one of "
                                + (incremental ? List.of("full_refresh", "incremental") : List.of("full_refresh")));
        };
    }

    /** Names of the selected streams. */
    Set<String> names() {
        return modes.keySet();
    }

    boolean selects(String stream) {
        return modes.containsKey(stream);
    }

    /** How a selected stream is read. */
    SyncMode mode(String stream) {
        return modes.getOrDefault(stream, SyncMode.FULL_REFRESH);
    }
}
