package org.ipai.connectors.runner;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for the runner: says its arguments, then what the test wants it to say, and ends as the test wants. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("arguments " + String.join(" ", arguments));
        if (arguments[0].equals("database")) {
            Files.delete(Path.of(".ipai/postgres/data/postmaster.pid"));
            return;
        }
        Files.createDirectories(Path.of(".ipai/postgres/data"));
        Files.writeString(Path.of(".ipai/postgres/data/postmaster.pid"), "1");
        try (InputStream said = Main.class.getResourceAsStream("/said.txt")) {
            System.out.write(said.readAllBytes());
            System.out.flush();
        }
        if (Main.class.getResource("/hang.txt") != null) {
            System.out.println("hanging as process " + ProcessHandle.current().pid());
            Thread.sleep(600_000);
        }
        try (InputStream code = Main.class.getResourceAsStream("/code.txt")) {
            System.exit(Integer.parseInt(new String(code.readAllBytes())));
        }
    }
}
