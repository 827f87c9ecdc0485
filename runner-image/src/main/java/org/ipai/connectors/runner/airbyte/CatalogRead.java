package org.ipai.connectors.runner.airbyte;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.extract.SliceSeed;
import org.ipai.connectors.runtime.extract.StreamExtractor;
import org.ipai.connectors.runtime.sync.SliceStarts;
import org.ipai.connectors.runtime.sync.StreamSlices;
import org.jspecify.annotations.Nullable;

/** Reads the streams of a catalog, parents before their children. */
final class CatalogRead {

    private final ConfiguredCatalog catalog;
    private final Map<String, StreamState> states;
    private final Messages messages;
    /** Streams of which records are missing. */
    private final Set<String> partial = new HashSet<>();
    /** Streams that others are cut by into all slices that there are; of the rest, some may come to light later. */
    private final Set<String> whole = new HashSet<>();

    private boolean failed;

    CatalogRead(ConfiguredCatalog catalog, Map<String, StreamState> states, Messages messages) {
        this.catalog = catalog;
        this.states = states;
        this.messages = messages;
    }

    /** Reads all that can be read; whether that is every selected stream, whole. */
    boolean completes(Source source, StreamExtractor extractor) throws InterruptedException {
        List<SourceStream> streams = StreamSlices.inOrder(source.streams(), catalog.names());
        try (SpooledParents parents = new SpooledParents(streams)) {
            StreamReader reader = new StreamReader(extractor, parents);
            for (SourceStream stream : streams) {
                if (!read(stream, reader, parents)) {
                    break;
                }
            }
        }
        return !failed;
    }

    /** Reads a stream; whether the others are worth a try. */
    private boolean read(SourceStream stream, StreamReader reader, SpooledParents parents) throws InterruptedException {
        String name = stream.descriptor().name();
        ParentSpool spool = parents.spool(name);
        boolean kept = false;
        if (catalog.selects(name)) {
            SliceStarts starts = starts(stream.descriptor());
            // From a state on, only news come; others are cut by all records.
            kept = starts.equals(SliceStarts.BEGINNING);
            PassEnding ending = send(stream, starts, reader, kept ? spool : null);
            if (ending.endsAll()) {
                return false;
            }
        }
        return spool == null || kept || !keep(stream, reader, spool).endsAll();
    }

    private SliceStarts starts(StreamDescriptor stream) {
        SliceStarts saved = states.getOrDefault(stream.name(), StreamState.NONE).startOf(catalog.mode(stream.name()));
        return SliceSeed.isUsed(stream) ? saved : new SliceStarts(saved.saved(), null);
    }

    private PassEnding send(SourceStream stream, SliceStarts starts, StreamReader reader, @Nullable ParentSpool spool)
            throws InterruptedException {
        String name = stream.descriptor().name();
        List<RowSink> besides = spool == null ? List.of() : List.of(spool);
        SelectedStream selected = new SelectedStream(stream, catalog.mode(name), starts, besides, messages);
        selected.start();
        PassEnding ending = calm(reader.read(stream, starts, selected.pass()));
        if (ending.isRead() && meetsAllSlices(stream)) {
            selected.metAllSlices();
        }
        note(stream, ending, selected.pass());
        if (!selected.end(ending, partialParents(stream))) {
            failed = true;
            partial.add(name);
        }
        return ending;
    }

    /** Reads a stream for others' sake. */
    private PassEnding keep(SourceStream stream, StreamReader reader, ParentSpool spool) throws InterruptedException {
        StreamPass pass = new StreamPass(stream, List.of(spool), null, messages);
        PassEnding ending = calm(reader.read(stream, SliceStarts.BEGINNING, pass));
        note(stream, ending, pass);
        String name = stream.descriptor().name();
        boolean isWhole = ending.isRead() && SliceVerdict.isWhole(pass.failures(), pass.slicesRead());
        if (!isWhole) {
            failed = true;
            partial.add(name);
            String why = ending.isRead() ? SliceVerdict.text(pass.failures()) : ending.problem();
            FailureType type = ending.isRead() ? SliceVerdict.type(pass.failures()) : ending.failure();
            messages.error(type, "stream '" + name + "', which others are read by: " + why, null);
        } else if (!partialParents(stream).isEmpty()) {
            partial.add(name);
        }
        return ending;
    }

    private boolean meetsAllSlices(SourceStream stream) {
        return stream.isActive() && whole.containsAll(StreamSlices.parents(stream));
    }

    /** A stream that is read twice counts as its last pass does, which others are cut by. */
    private void note(SourceStream stream, PassEnding ending, StreamPass pass) {
        String name = stream.descriptor().name();
        if (ending.isRead() && pass.hasAll() && meetsAllSlices(stream)) {
            whole.add(name);
        } else {
            whole.remove(name);
        }
    }

    private List<String> partialParents(SourceStream stream) {
        return StreamSlices.parents(stream).stream().filter(partial::contains).toList();
    }

    /** What is said of an interruption must not be interrupted by it. */
    private static PassEnding calm(PassEnding ending) {
        if (ending.kind() == PassEnding.Kind.INTERRUPTED) {
            Thread.interrupted();
        }
        return ending;
    }
}
