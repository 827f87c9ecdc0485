package org.ipai.connectors.generator.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers which connectors nothing was found wrong with, so that an unchanged spec is not checked again. */
public final class CheckedSpecs {

    private final Path folder;
    private final Inputs inputs;

    /**
     * @param folder for this purpose alone; made when it is needed
     * @param inputs what the checks depend on besides the connectors' own files
     */
    public CheckedSpecs(Path folder, Inputs inputs) {
        this.folder = folder;
        this.inputs = inputs;
    }

    /** Whether nothing was found wrong with a connector, and nothing that its checks read has changed since. */
    public boolean isClean(String connector) throws IOException {
        Path file = file(connector);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return !lines.isEmpty() && lines.get(0).equals(inputs.fingerprint(lines.subList(1, lines.size())));
    }

    /**
     * Notes that nothing was found wrong.
     *
     * @param files what the checks read
     */
    public void noteClean(String connector, Collection<Path> files) throws IOException {
        List<String> names = inputs.names(files);
        List<String> lines = new ArrayList<>(List.of(inputs.fingerprint(names)));
        lines.addAll(names);
        Files.createDirectories(folder);
        Files.write(file(connector), lines);
    }

    /** Has a connector checked again next time. */
    public void forget(String connector) throws IOException {
        Files.deleteIfExists(file(connector));
    }

    private Path file(String connector) {
        return folder.resolve(connector + ".checked");
    }
}
