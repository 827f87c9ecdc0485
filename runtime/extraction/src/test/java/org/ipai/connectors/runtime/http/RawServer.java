package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that misbehaves below HTTP: each connection gets the next of the given scripts, the last one for ever. */
public final class RawServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Script> scripts;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** What to do with a connection after the request's head has been read. Returning closes it. */
    public interface Script {
        void run(Socket socket) throws Exception;
    }

    public RawServer(Script... scripts) {
        this.scripts = List.of(scripts);
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Sends text and closes. */
    public static Script send(String text) {
        return socket -> socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends text and then nothing more, for as long as the server runs. */
    public static Script stallAfter(String text) {
        return socket -> {
            send(text).run(socket);
            socket.getOutputStream().flush();
            socket.getInputStream().read();
        };
    }

    /** A complete response. */
    public static Script json(String body) {
        return send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    public int connections() {
        return connections.get();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                int number = connections.getAndIncrement();
                start(() -> serve(socket, scripts.get(Math.min(number, scripts.size() - 1))));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private static void serve(Socket socket, Script script) {
        try (socket) {
            readHead(socket.getInputStream());
            script.run(socket);
        } catch (Exception e) {
            // The client has gone: its business.
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
