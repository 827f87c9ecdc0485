package org.ipai.connectors.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Starts a container several times and says how long it takes to its first request, and how much memory it has when it waits for the
 * answer. Arguments: how often, the container's name, then the command, in which {@code @URL@} stands for the server's address.
 * Prints {@code <median ms> <fastest ms> <MB resident> <MB of them that no file is behind>}; the other pages are of libraries and
 * archives, which containers of one machine share.
 */
final class FirstRequest {

    private static final String RESIDENT = "VmRSS:";
    private static final String OWN = "RssAnon:";

    /** A first request: when, and memory in kilobytes. */
    private record First(long nanos, long resident, long own) {}

    private FirstRequest() {}

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        String container = arguments[1];
        List<Long> times = new ArrayList<>();
        List<Long> resident = new ArrayList<>();
        List<Long> own = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            CompletableFuture<First> first = new CompletableFuture<>();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> answer(exchange, container, first));
            server.start();
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            List<String> command = Arrays.stream(arguments)
                    .skip(2)
                    .map(argument -> argument.replace("@URL@", url))
                    .toList();
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
            server.stop(0);
            if (!first.isDone()) {
                throw new IllegalStateException(
                        "the container ended with " + process.exitValue() + " without a request");
            }
            times.add((first.join().nanos() - start) / 1_000_000);
            resident.add(first.join().resident() / 1024);
            own.add(first.join().own() / 1024);
        }
        System.out.printf(
                Locale.ROOT, "%d %d %d %d%n", median(times), Collections.min(times), median(resident), median(own));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void answer(HttpExchange exchange, String container, CompletableFuture<First> first)
            throws IOException {
        long now = System.nanoTime();
        if (!first.isDone()) {
            Path status = status(container);
            first.complete(new First(now, kilobytes(status, RESIDENT), kilobytes(status, OWN)));
        }
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Path status(String container) throws IOException {
        Process inspect = new ProcessBuilder("podman", "inspect", "--format", "{{.State.Pid}}", container).start();
        String pid = new String(inspect.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Path.of("/proc", pid, "status");
    }

    private static long kilobytes(Path status, String name) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split(" ")[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
