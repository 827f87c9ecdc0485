package org.ipai.connectors.runtime.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * The transports of a source, one an API: each has its own origin, signs in its own way and has its own quota, so that no
 * API gets another's token and none waits for another's limit.
 */
public final class SourceTransports implements AutoCloseable {

    private final Map<String, HttpTransport> byApi = new LinkedHashMap<>();

    /**
     * Transports to all APIs of a source.
     *
     * @throws InvalidConfigException naming every fault of every API
     */
    public SourceTransports(Source source, TransportSettings settings) {
        this(source, settings, TransportEnvironment.standard());
    }

    /** With a clock of one's own, for tests. */
    public SourceTransports(Source source, TransportSettings settings, WallClock clock) {
        this(source, settings, TransportEnvironment.standard().withClock(clock));
    }

    /** With surroundings of one's own: where budgets are kept, and recordings. */
    public SourceTransports(Source source, TransportSettings settings, TransportEnvironment environment) {
        List<String> faults = new ArrayList<>();
        Opening opening = new Opening(source.streams(), settings, environment);
        open(Source.DEFAULT_API, source, opening, faults);
        source.furtherApis().forEach((name, api) -> open(name, api, opening, faults));
        if (!faults.isEmpty()) {
            close();
            throw new InvalidConfigException(faults);
        }
    }

    /** What all transports are opened with. */
    private record Opening(List<SourceStream> streams, TransportSettings settings, TransportEnvironment environment) {

        HttpTransport transport(String name, SourceApi api) {
            List<SourceStream> own =
                    streams.stream().filter(stream -> stream.api().equals(name)).toList();
            return new HttpTransport(api, own, settings, environment.ofApi(name));
        }
    }

    private void open(String name, SourceApi api, Opening opening, List<String> faults) {
        try {
            byApi.put(name, opening.transport(name, api));
        } catch (InvalidConfigException e) {
            String place = name.equals(Source.DEFAULT_API) ? "" : "API '" + name + "': ";
            e.faults().forEach(fault -> faults.add(place + fault));
        }
    }

    /** The transport to a stream's API. */
    public HttpTransport of(SourceStream stream) {
        HttpTransport transport = byApi.get(stream.api());
        if (transport == null) {
            throw new IllegalArgumentException(
                    "stream '" + stream.descriptor().name() + "' is read from '" + stream.api() + "', which is no API");
        }
        return transport;
    }

    /** What was done so far, over all APIs; the requests remaining are those of the API that has the fewest. */
    public TransportStatistics statistics() {
        return byApi.values().stream()
                .map(HttpTransport::statistics)
                .reduce(TransportStatistics::plus)
                .orElseThrow();
    }

    /** Ends requests under way and closes connections. */
    @Override
    public void close() {
        byApi.values().forEach(HttpTransport::close);
    }
}
