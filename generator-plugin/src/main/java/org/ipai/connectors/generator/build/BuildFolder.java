package org.ipai.connectors.generator.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ipai.connectors.generator.emit.GeneratedFile;

/**
 * The generated files of one build and what is remembered about them. Used by one thread; builds of several modules have
 * folders of their own.
 */
public final class BuildFolder {

    private static final String SERVICES = "META-INF/services/org.ipai.connectors.runtime.connector.SourceConnector";

    private final StateFolder states;
    private final OutputWriter writer;
    private final Inputs inputs;
    private final SortedMap<String, ConnectorState> current = new TreeMap<>();
    /** Connectors whose files are as they ought to be. */
    private final Set<String> settled = new TreeSet<>();

    /**
     * @param outputs where files go
     * @param state where it is remembered what was generated from what
     * @param inputs what all connectors depend on
     */
    public BuildFolder(OutputFolders outputs, Path state, Inputs inputs) {
        this.states = new StateFolder(state);
        this.writer = new OutputWriter(outputs);
        this.inputs = inputs;
    }

    /**
     * Whether a connector's inputs are as they were and its outputs as they were written.
     *
     * @param connector name of its spec's folder
     */
    public boolean isUpToDate(String connector) throws IOException {
        Optional<ConnectorState> state = states.load(connector);
        if (state.isEmpty()) {
            return false;
        }
        current.put(connector, state.get());
        boolean isUpToDate =
                state.get().fingerprint().equals(inputs.fingerprint(state.get().inputs()))
                        && writer.isIntact(state.get().outputs());
        if (isUpToDate) {
            settled.add(connector);
        }
        return isUpToDate;
    }

    /**
     * Writes a connector's files and deletes those it no longer has.
     *
     * @param connector name of its spec's folder
     */
    public WriteResult write(String connector, GeneratedConnector generated) throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        generated.files().forEach(file -> outputs.put(OutputWriter.key(file), Sha256.of(file.content())));
        Map<String, String> before =
                states.load(connector).map(ConnectorState::outputs).orElse(new TreeMap<>());
        List<String> names = inputs.names(generated.inputs());
        ConnectorState state = new ConnectorState(
                inputs.fingerprint(names), generated.connectorClass(), generated.streams(), names, outputs);
        states.save(connector, state.unfinished(before));
        int written = 0;
        for (GeneratedFile file : generated.files()) {
            written += writer.write(file) ? 1 : 0;
        }
        Set<String> stale = new TreeSet<>(before.keySet());
        stale.removeAll(outputs.keySet());
        // A connector that took over a name keeps its files, whoever had them before.
        current.forEach((other, files) -> {
            if (settled.contains(other)) {
                stale.removeAll(files.outputs().keySet());
            }
        });
        writer.delete(stale);
        states.save(connector, state);
        current.put(connector, state);
        settled.add(connector);
        return new WriteResult(written, outputs.size() - written, stale.size());
    }

    /**
     * Ends the build: removes what belongs to connectors that are gone and lists the others for
     * {@link java.util.ServiceLoader}.
     *
     * @param connectors all that still have a spec, generated or not
     * @return the connectors that were removed
     */
    public List<String> finish(Collection<String> connectors) throws IOException {
        List<String> gone = states.connectors().stream()
                .filter(connector -> !connectors.contains(connector))
                .toList();
        for (String connector : gone) {
            removeAllOf(connector);
        }
        writeServices();
        return gone;
    }

    private void removeAllOf(String connector) throws IOException {
        Map<String, String> outputs = new HashMap<>(
                states.load(connector).map(ConnectorState::outputs).orElse(new TreeMap<>()));
        current.values()
                .forEach(other -> outputs.keySet().removeAll(other.outputs().keySet()));
        writer.delete(outputs.keySet());
        states.delete(connector);
    }

    private void writeServices() throws IOException {
        StringBuilder classes = new StringBuilder();
        current.values().stream()
                .map(ConnectorState::connectorClass)
                .sorted()
                .forEach(name -> classes.append(name).append('\n'));
        GeneratedFile services = new GeneratedFile(GeneratedFile.Root.RESOURCES, SERVICES, classes.toString());
        if (current.isEmpty()) {
            writer.delete(List.of(OutputWriter.key(services)));
        } else {
            writer.write(services);
        }
    }
}
