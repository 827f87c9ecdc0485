package org.ipai.connectors.runtime.sandbox.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@link IssuePages} under {@code /repos/o/r/issues?page=k} with a {@code Link} header, one thread a connection.
 * It reads no more of a request than its first line and the blank one, and answers every other path with one repository
 * that a connector can take as the parent.
 */
public final class StaticBenchServer implements AutoCloseable {

    private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d{1,9})");
    private static final int LONGEST_HEAD = 16_384;
    private static final byte[] REPOSITORY =
            ("[{\"id\":1,\"node_id\":\"R_1\",\"name\":\"r\",\"full_name\":\"o/r\",\"private\":false,"
                            + "\"owner\":{\"login\":\"o\",\"id\":1}}]")
                    .getBytes(StandardCharsets.US_ASCII);

    private final IssuePages pages;
    private final ServerSocket listener;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private StaticBenchServer(IssuePages pages, ServerSocket listener) {
        this.pages = pages;
        this.listener = listener;
    }

    /** Listens on the loopback address; 0 for any free port. */
    public static StaticBenchServer start(IssuePages pages, int port) {
        try {
            StaticBenchServer server =
                    new StaticBenchServer(pages, new ServerSocket(port, 256, InetAddress.getLoopbackAddress()));
            daemon("bench-accept", server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port + "; choose another one", e);
        }
    }

    /**
     * Arguments: port, number of records, and optionally a file that gets the same records, one a line.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("arguments: <port> <records> [<file for the same records, one a line>]");
            System.exit(2);
        }
        IssuePages pages = IssuePages.render(64, Long.parseLong(arguments[1]));
        if (arguments.length == 3) {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 20)) {
                pages.dump(file);
            }
        }
        try (StaticBenchServer server = start(pages, Integer.parseInt(arguments[0]))) {
            System.out.println("bench listens on " + server.baseUrl());
            Thread.currentThread().join();
        }
    }

    /** Without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                connections.add(connection);
                daemon("bench-connection", () -> serve(connection));
            }
        } catch (IOException e) {
            // This is how closing the server ends the wait.
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = connection.getInputStream();
            byte[] head = new byte[LONGEST_HEAD];
            int length = readHead(in, head, 0);
            while (length > 0) {
                answer(connection.getOutputStream(), new String(head, 0, length, StandardCharsets.ISO_8859_1));
                length = readHead(in, head, 0);
            }
        } catch (IOException e) {
            // The client left; there is nobody to tell.
        } finally {
            connections.remove(connection);
        }
    }

    /** Reads up to the blank line; requests have no body and are not pipelined. */
    private static int readHead(InputStream in, byte[] head, int start) throws IOException {
        int length = start;
        while (length < head.length) {
            int read = in.read(head, length, head.length - length);
            if (read < 0) {
                return 0;
            }
            length += read;
            if (length >= 4 && head[length - 4] == '\r' && head[length - 3] == '\n' && head[length - 1] == '\n') {
                return length;
            }
        }
        throw new IOException("request head above " + LONGEST_HEAD + " bytes");
    }

    private void answer(OutputStream out, String head) throws IOException {
        String line = head.substring(0, head.indexOf('\r'));
        if (!line.contains("/issues")) {
            send(out, "", REPOSITORY);
            return;
        }
        Matcher matcher = PAGE.matcher(line);
        long page = matcher.find() ? Math.max(1, Long.parseLong(matcher.group(1))) : 1;
        if (page > pages.count()) {
            send(out, "", new byte[] {'[', ']'});
            return;
        }
        String link = page < pages.count()
                ? "Link: <" + url(page + 1) + ">; rel=\"next\", <" + url(pages.count()) + ">; rel=\"last\"\r\n"
                : "";
        send(out, link, pages.page(page));
    }

    private String url(long page) {
        return baseUrl() + "/repos/o/r/issues?per_page=100&page=" + page;
    }

    private static void send(OutputStream out, String headers, byte[] body) throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n" + headers
                + "Content-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
