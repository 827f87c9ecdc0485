package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.sandbox.data.SandboxData;
import org.ipai.connectors.runtime.sandbox.definition.ErrorAnswer;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.fault.Faults;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;

/** A provider that really paginates, filters, authenticates, limits and fails, on the loopback address. */
public final class SandboxServer implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int BACKLOG = 256;

    private final SandboxData data;
    private final FaultSchedule faults = new FaultSchedule();
    private final AtomicLong requests = new AtomicLong();
    private final IssuedTokens tokens;
    private final AtomicLong version = new AtomicLong();
    private final HttpServer server;
    private final ExecutorService threads;

    private SandboxServer(SandboxData data, IssuedTokens tokens, HttpServer server) {
        this.data = data;
        this.tokens = tokens;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "sandbox-" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts serving.
     *
     * @throws IllegalArgumentException if the definition or the settings refer to what is not there
     * @throws UncheckedIOException if the port is taken
     */
    public static SandboxServer start(SandboxDefinition definition, SandboxSettings settings) {
        SandboxData data = new SandboxData(definition, settings.data());
        settings.missingScopes().keySet().forEach(definition::stream);
        settings.addedFields().forEach(field -> data.addField(field.stream(), field.name(), field.schema()));
        data.replaceFaults(settings.faults().records());
        IssuedTokens tokens = new IssuedTokens(settings.tokenLifetime(), settings.tokenRequests(), settings.clock());
        SandboxServer sandbox = new SandboxServer(data, tokens, bind(settings.port()));
        sandbox.faults.replace(settings.faults().requests());
        sandbox.serve(settings);
        return sandbox;
    }

    private static HttpServer bind(int port) {
        // Without it every answer on a kept connection waits some 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot listen on port " + port + "; choose another one", e);
        }
    }

    private void serve(SandboxSettings settings) {
        Apis provider = new Apis(data, settings, tokens, new ListingAnswers(data, settings, version));
        ControlAnswers control = new ControlAnswers(this);
        server.createContext("/", new SandboxHandler(provider, control, faults, requests));
        server.setExecutor(threads);
        server.start();
    }

    /** Such as {@code http://127.0.0.1:8080}, without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Moves the clock one step: some records appear and about 2 % change. Returns the number of steps so far. */
    public int advance() {
        return data.advance();
    }

    /** The number of steps so far. */
    public int revision() {
        return data.revision();
    }

    /**
     * Replaces all faults and starts counting requests for them anew.
     *
     * @throws IllegalArgumentException if one names an unknown stream or field; then nothing is replaced
     */
    public void replaceFaults(Faults replacement) {
        data.replaceFaults(replacement.records());
        faults.replace(replacement.requests());
        version.incrementAndGet();
    }

    /** An answer for each error rule of the connector, the streams' own first. */
    public List<ErrorAnswer> errors() {
        return Stream.concat(
                        data.streams().flatMap(stream -> stream.definition().errors().stream()),
                        data.definition().errors().stream())
                .toList();
    }

    /** How often each request fault has struck, in their order. */
    public List<Long> struck() {
        return faults.struck();
    }

    /**
     * Adds a field to a stream's records; all other values stay.
     *
     * @param schema structural OpenAPI schema
     * @throws IllegalArgumentException if there is no such stream or it has such a field
     */
    public void addField(String stream, String name, JsonNode schema) {
        data.addField(stream, name, schema);
        version.incrementAndGet();
    }

    /**
     * Deletes records of a stream: they are no longer listed, or flagged if that is how the provider tells.
     *
     * @param every of so many records of each slice, the first; of a stream that flags them, only if the last step touched it
     * @throws IllegalArgumentException if there is no such stream, or {@code every} is less than 1
     */
    public void remove(String stream, int every) {
        data.remove(stream, every);
        version.incrementAndGet();
    }

    /** Names of the streams, parents first. */
    public List<String> streams() {
        return data.streams().map(stream -> stream.definition().name()).toList();
    }

    /** Every current record of a stream, made one at a time. */
    public Stream<SandboxRecord> records(String stream) {
        return RecordIterator.stream(data.stream(stream), data.revision());
    }

    /** How many records a stream has now. */
    public long count(String stream) {
        return data.count(stream);
    }

    /** How many of a stream's records are served with a fault now, by what is wrong with them. */
    public Map<RecordFault.Kind, Long> faultyCounts(String stream) {
        return data.faultyCounts(stream);
    }

    /** Requests to the provider so far, failed ones included. */
    public long requests() {
        return requests.get();
    }

    /** How many tokens have been issued. */
    public long tokensIssued() {
        return tokens.issued();
    }

    /** Stops at once; answers under way end in the middle. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
