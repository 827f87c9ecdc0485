package org.ipai.connectors.generator.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which one connector runs. Its programs find nothing of the outer world: neither the environment's variables
 * for this connector nor an earlier run's data.
 */
final class Stage {

    static final String RUNNER = "org.ipai.connectors.runner.Main";
    static final String SANDBOX = "org.ipai.connectors.runtime.sandbox.SandboxMain";

    private static final String ARGUMENTS = "java.args";

    /** Where the runner keeps the embedded server of its working directory. */
    private static final Path SERVER = Path.of(".ipai", "postgres");

    private final Path java;
    private final String connector;
    private final Path folder;

    private Stage(Path java, String connector, Path folder) {
        this.java = java;
        this.connector = connector;
        this.folder = folder;
    }

    /** Clears a folder, which is for this purpose alone. */
    static Stage clear(JavaCommand java, String connector, Path folder) throws IOException, InterruptedException {
        Stage stage = new Stage(java.java(), connector, folder.toAbsolutePath().normalize());
        Files.createDirectories(stage.folder);
        java.writeArguments(stage.folder.resolve(ARGUMENTS));
        // A run that was killed may have left its server behind.
        stage.stopDatabase();
        stage.empty();
        return stage;
    }

    /** Deletes all but the server's programs, which take seconds to unpack. */
    private void empty() throws IOException {
        Path server = folder.resolve(SERVER);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                boolean isPrograms = server.equals(visited.getParent())
                        && String.valueOf(visited.getFileName()).startsWith("server-");
                return isPrograms ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(folder.resolve(ARGUMENTS))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (!server.startsWith(visited)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    String connector() {
        return connector;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** What somebody types to start a program here. */
    String commandLine(String program, String arguments) {
        return "cd " + folder + " && " + java + " @" + ARGUMENTS + " " + program + " " + arguments;
    }

    /** Starts a program. */
    JavaProcess start(String program, List<String> arguments, Consumer<String> lines) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "@" + ARGUMENTS, program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        String own = connector.toUpperCase(Locale.ROOT) + "_";
        builder.environment().keySet().removeIf(name -> name.startsWith(own) || name.startsWith("IPAI_DATABASE"));
        return JavaProcess.start(builder, lines);
    }

    /** Runs a program to its end and returns its exit code. */
    int run(String program, List<String> arguments, Consumer<String> lines) throws IOException, InterruptedException {
        try (JavaProcess process = start(program, arguments, lines)) {
            return process.await();
        }
    }

    /** Stops the embedded server, if it may be running. */
    void stopDatabase() throws IOException, InterruptedException {
        if (Files.exists(folder.resolve(SERVER).resolve("data/postmaster.pid"))) {
            run(RUNNER, List.of("database", "stop"), line -> {});
        }
    }
}
