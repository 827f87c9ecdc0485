package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ipai.connectors.runtime.sandbox.data.Json;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.jspecify.annotations.Nullable;

/** All records of a stream, one at a time, slice by slice and by identity within a slice. */
final class RecordIterator implements Iterator<SandboxRecord> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StreamData stream;
    private final int revision;
    private final PrimitiveIterator.OfLong slices;
    private @Nullable Listing listing;
    private @Nullable JsonNode parent;
    private long slice;
    private long position;

    private RecordIterator(StreamData stream, int revision) {
        this.stream = stream;
        this.revision = revision;
        this.slices = stream.slices(revision).iterator();
    }

    static Stream<SandboxRecord> stream(StreamData stream, int revision) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new RecordIterator(stream, revision), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    @Override
    public boolean hasNext() {
        while (listing == null || position == listing.count()) {
            if (!slices.hasNext()) {
                return false;
            }
            open(slices.nextLong());
        }
        return true;
    }

    private void open(long next) {
        slice = next;
        listing = stream.present(next, revision);
        position = 0;
        try {
            parent = stream.parent() == null
                    ? null
                    : MAPPER.readTree(bytes(out -> stream.writeParent(out, next, revision)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SandboxRecord next() {
        if (!hasNext() || listing == null) {
            throw new NoSuchElementException();
        }
        Listing current = listing;
        long at = position++;
        byte[] json = bytes(out -> stream.writeRecord(out, current, at));
        return new SandboxRecord(parent, stream.values(slice), json, stream.fault(current.index(at)));
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
        try (JsonGenerator generator = Json.generator(out)) {
            writing.write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void write(JsonGenerator out) throws IOException;
    }
}
