package org.ipai.connectors.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in front of a server of this machine and passes bytes on, until it is cut. */
public final class TcpForward implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public TcpForward(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket caller = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.addAll(List.of(caller, server));
            start(() -> caller.getInputStream().transferTo(server.getOutputStream()));
            start(() -> server.getInputStream().transferTo(caller.getOutputStream()));
        }
    }

    /** What a thread does until its socket is closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Cut, or closed by one of those who talk.
                    }
                },
                "forwards bytes");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all connections and takes no more. */
    public void cut() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
