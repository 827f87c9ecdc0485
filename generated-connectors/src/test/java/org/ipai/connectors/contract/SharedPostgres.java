package org.ipai.connectors.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one embedded server that is started with the first and stopped after the last. */
public final class SharedPostgres implements ParameterResolver {

    private record Server(EmbeddedDatabase database, Path folder) implements AutoCloseable {

        /** Leaves nothing: a whole run's databases take several hundred megabytes. */
        @Override
        public void close() throws IOException {
            database.stop();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmbeddedDatabase.class;
    }

    @Override
    public EmbeddedDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(SharedPostgres.class, key -> start(), Server.class)
                .database();
    }

    private static Server start() {
        try {
            Path folder = Files.createTempDirectory("ipai-test-postgres");
            return new Server(EmbeddedPostgres.startOrReuse(folder.resolve("postgres")), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
