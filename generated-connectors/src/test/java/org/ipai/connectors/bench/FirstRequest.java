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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Starts a container several times and says how long it takes to its first request, and how much memory it has when it waits for the
 * answer. Arguments: how often, the container's name, then the command, in which {@code @URL@} stands for the server's address.
 * Prints {@code <median ms> <fastest ms> <MB>}.
 */
final class FirstRequest {

    private static final String MEMORY = "VmRSS:";

    private FirstRequest() {}

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        String container = arguments[1];
        List<Long> times = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            CompletableFuture<long[]> first = new CompletableFuture<>();
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
            times.add((first.join()[0] - start) / 1_000_000);
            memory.add(first.join()[1]);
        }
        times.sort(null);
        memory.sort(null);
        System.out.printf(Locale.ROOT, "%d %d %d%n", times.get(runs / 2), times.get(0), memory.get(runs / 2) / 1024);
    }

    private static void answer(HttpExchange exchange, String container, CompletableFuture<long[]> first)
            throws IOException {
        long now = System.nanoTime();
        if (!first.isDone()) {
            first.complete(new long[] {now, kilobytes(container)});
        }
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static long kilobytes(String container) throws IOException {
        Process inspect = new ProcessBuilder("podman", "inspect", "--format", "{{.State.Pid}}", container).start();
        String pid = new String(inspect.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith(MEMORY))
                .map(line -> line.substring(MEMORY.length()).strip().split(" ")[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
