package org.ipai.connectors.generator.emit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.record.JsonReader;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Generated code, compiled as strictly as a user could and loaded. */
public final class CompiledConnector {

    private static final List<String> OPTIONS = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none");

    private final ClassLoader classes;
    private final String connectorClass;

    private CompiledConnector(ClassLoader classes, String connectorClass) {
        this.classes = classes;
        this.connectorClass = connectorClass;
    }

    public static CompiledConnector of(List<GeneratedFile> files, String connectorClass, Path folder) {
        try {
            List<Path> sources = new ArrayList<>();
            for (GeneratedFile file : files) {
                Path target = folder.resolve(file.root().name()).resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.content());
                if (file.root() == GeneratedFile.Root.SOURCES) {
                    sources.add(target);
                }
            }
            Path classes = Files.createDirectories(folder.resolve("classes"));
            assertThat(compile(sources, classes)).as("diagnostics").isEmpty();
            return new CompiledConnector(new URLClassLoader(new URL[] {url(classes)}), connectorClass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<? extends Diagnostic<?>> compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", classes.toString()));
        String api = location(SourceConnector.class) + File.pathSeparator + location(Nullable.class);
        options.addAll(List.of("-cp", api));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(null, manager, diagnostics, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return diagnostics.getDiagnostics();
    }

    /** The jar or folder of a class: connectors compile against these and nothing else. */
    private static Path location(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    public SourceConnector connector() {
        try {
            return (SourceConnector)
                    classes.loadClass(connectorClass).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("generated class", e);
        }
    }

    public Source open(Map<String, String> config) {
        SourceConnector connector = connector();
        return connector.open(new ConfigValues(connector.descriptor().configFields(), config));
    }

    public SourceStream stream(String name, Map<String, String> config) {
        return open(config).streams().stream()
                .filter(stream -> stream.descriptor().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Reads a generated record from JSON, by its simple name. */
    Record read(String simpleName, String json) {
        try {
            String packageName = connectorClass.substring(0, connectorClass.lastIndexOf('.'));
            return (Record) classes.loadClass(packageName + "." + simpleName)
                    .getMethod("read", JsonReader.class)
                    .invoke(null, JsonReader.of(json));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("generated class", e);
        }
    }
}
