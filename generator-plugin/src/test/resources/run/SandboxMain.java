package org.ipai.connectors.runtime.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for the sandbox: can be advanced, and nothing else. */
public final class SandboxMain {

    private SandboxMain() {}

    public static void main(String[] arguments) throws Exception {
        if (SandboxMain.class.getResource("/broken.txt") != null) {
            System.err.println("connector 'x' has no config field 'colour'");
            System.exit(2);
        }
        if (String.join(" ", arguments).contains("--only-connection")) {
            return;
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_sandbox/advance", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 200 : 405, -1);
            exchange.close();
        });
        server.start();
        System.out.println("sandbox of x listens on http://127.0.0.1:" + server.getAddress().getPort());
        System.out.println("arguments " + String.join(" ", arguments));
    }
}
