package org.ipai.connectors.runtime.postgres;

/** A running embedded server and how to reach it. The server outlives this process unless it is stopped. */
public final class EmbeddedDatabase {

    static final String USER = "ipai";
    static final String DATABASE = "ipai";

    private final ServerFolder folder;
    private final Endpoint endpoint;

    /** Where a server listens and which process it is. */
    record Endpoint(int port, long pid) {}

    EmbeddedDatabase(ServerFolder folder, Endpoint endpoint) {
        this.folder = folder;
        this.endpoint = endpoint;
    }

    /** {@code jdbc:postgresql://127.0.0.1:<port>/ipai}. */
    public String jdbcUrl() {
        return jdbcUrl(endpoint.port(), DATABASE);
    }

    public String user() {
        return USER;
    }

    /** The password generated for the folder; it is kept in the folder's file {@code password}, mode 600. */
    public String password() {
        return folder.readPassword();
    }

    public int port() {
        return endpoint.port();
    }

    /** The server's process id. */
    public long pid() {
        return endpoint.pid();
    }

    /** A shell command that stops the server from outside, data intact. */
    public String stopCommand() {
        return "kill -INT " + endpoint.pid();
    }

    /** Stops the server and waits for it to end; sessions are cut, committed data is kept. */
    public void stop() {
        ServerControl.stop(folder);
    }

    @Override
    public String toString() {
        return jdbcUrl() + " (user " + USER + ", data in " + folder.root() + ")";
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
