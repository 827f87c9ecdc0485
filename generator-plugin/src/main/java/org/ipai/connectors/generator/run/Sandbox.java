package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connector's sandbox in a process of its own, with a connection that it lets in. */
final class Sandbox implements AutoCloseable {

    /** The connection file that the sandbox writes. */
    static final String CONNECTION = "connection.yaml";

    private static final Pattern ADDRESS = Pattern.compile("sandbox of \\S+ listens on (http\\S+)");
    private static final long START_SECONDS = 60;

    private final JavaProcess process;
    private final LogFile log;
    private final URI baseUrl;

    private Sandbox(JavaProcess process, LogFile log, URI baseUrl) {
        this.process = process;
        this.log = log;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts a sandbox.
     *
     * @param config values that are not made up, each {@code field=value}
     * @throws RunFailedException if it does not start, with what it said
     */
    static Sandbox start(Stage stage, List<String> config)
            throws IOException, InterruptedException, RunFailedException {
        LogFile log = new LogFile(stage.file("sandbox.log"));
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        // A page and a bit of records, but few of those that others are read below.
        List<String> arguments = arguments(stage, "--connection", config);
        arguments.addAll(List.of("--records", "120", "--few-parents", "5"));
        JavaProcess process = stage.start(Stage.SANDBOX, arguments, line -> {
            log.accept(line);
            lines.add(line);
        });
        try {
            return new Sandbox(process, log, address(process, lines));
        } catch (InterruptedException | RunFailedException e) {
            process.close();
            log.close();
            throw e;
        }
    }

    /** Writes the connection file for the provider's own address, without a sandbox. */
    static void describe(Stage stage, List<String> config)
            throws IOException, InterruptedException, RunFailedException {
        List<String> said = new ArrayList<>();
        int code = stage.run(Stage.SANDBOX, arguments(stage, "--only-connection", config), said::add);
        if (code != 0) {
            throw new RunFailedException(String.join(" ", said));
        }
    }

    private static List<String> arguments(Stage stage, String kind, List<String> config) {
        List<String> arguments = new ArrayList<>(List.of(
                "--definition", stage.connector(), kind, stage.file(CONNECTION).toString()));
        config.forEach(value -> arguments.addAll(List.of("--credential", value)));
        return arguments;
    }

    private static URI address(JavaProcess process, BlockingQueue<String> lines)
            throws InterruptedException, RunFailedException {
        List<String> said = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end && (process.isAlive() || !lines.isEmpty())) {
            @Nullable String line = lines.poll(100, TimeUnit.MILLISECONDS);
            Matcher address = ADDRESS.matcher(line == null ? "" : line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
            if (line != null) {
                said.add(line);
            }
        }
        lines.drainTo(said);
        throw new RunFailedException("its sandbox does not start: " + String.join(" ", said));
    }

    URI baseUrl() {
        return baseUrl;
    }

    /** Lets the provider's data change: some records are new, some have changed. */
    void advance() throws IOException, InterruptedException, RunFailedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/_sandbox/advance"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new RunFailedException("its sandbox cannot be advanced: " + response.body());
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
        log.close();
    }
}
