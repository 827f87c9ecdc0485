package org.ipai.connectors.runtime.control;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and the tests' server, and can do to their connections what networks and poolers do. */
final class DatabaseProxy implements AutoCloseable {

    private static final int BACKEND_KEY_DATA = 'K';
    private static final int READY_FOR_QUERY = 'Z';

    private final TestDatabase database;
    private final Greeting greeting;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile CountDownLatch open = new CountDownLatch(0);

    /** What a client is told of its session. */
    enum Greeting {
        /** The truth. */
        OF_SERVER,
        /** A process id of the pooler's own, to which it is to send cancellation requests. */
        OF_POOLER
    }

    private DatabaseProxy(TestDatabase database, Greeting greeting) throws IOException {
        this.database = database;
        this.greeting = greeting;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static DatabaseProxy start(TestDatabase database, Greeting greeting) throws IOException {
        DatabaseProxy proxy = new DatabaseProxy(database, greeting);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    /** The database as seen through here. */
    TestDatabase database() {
        String url = database.jdbcUrl().replaceFirst(":\\d+/", ":" + socket.getLocalPort() + "/");
        return new TestDatabase(url + "?sslmode=disable", database.user(), database.password());
    }

    /** From now on nothing gets through, and nobody is told. */
    void freeze() {
        open = new CountDownLatch(1);
    }

    /** What was held back goes on its way. */
    void thaw() {
        open.countDown();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port());
                threads.execute(() -> pass(client, server));
                threads.execute(() -> answer(server, client));
            }
        } catch (IOException e) {
            // Closed.
            return;
        }
    }

    private int port() {
        return Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    private void answer(Socket server, Socket client) {
        try {
            if (greeting == Greeting.OF_POOLER) {
                greet(new DataInputStream(server.getInputStream()), new DataOutputStream(client.getOutputStream()));
            }
            pass(server, client);
        } catch (IOException e) {
            close(server, client);
        }
    }

    /** Passes messages on, a byte for the type and four for the length each, until the session can be used. */
    private static void greet(DataInputStream server, DataOutputStream client) throws IOException {
        int type;
        do {
            type = server.readUnsignedByte();
            byte[] body = new byte[server.readInt() - Integer.BYTES];
            server.readFully(body);
            if (type == BACKEND_KEY_DATA) {
                body[0] ^= 0x40;
            }
            client.writeByte(type);
            client.writeInt(body.length + Integer.BYTES);
            client.write(body);
        } while (type != READY_FOR_QUERY);
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream input = from.getInputStream();
            OutputStream output = to.getOutputStream();
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                open.await();
                output.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The other side has gone.
            close(from, to);
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(from, to);
    }

    private void close(Socket... sockets) {
        try {
            open.await();
            for (Socket each : sockets) {
                each.close();
            }
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        thaw();
        socket.close();
        threads.shutdownNow();
    }
}
