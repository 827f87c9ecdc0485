package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.sandbox.data.IdentityShapes.Identity;
import org.ipai.connectors.runtime.sandbox.data.SliceTimeline.Habit;
import org.ipai.connectors.runtime.sandbox.definition.CursorDefinition;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;

/** All streams of a sandbox and the step its clock stands at. */
public final class SandboxData {

    /** A slice for each record of each parent is many slices; they hold few records each, as those of providers do. */
    private static final long RECORDS_OF_GRANDCHILDREN = 3;

    /** A cursor named like this moves when a record changes; any other tells something that never changes. */
    private static final List<String> CHANGE_WORDS = List.of("updat", "modif", "chang", "edit", "last");

    private final SandboxDefinition definition;
    private final DataSettings settings;
    private final SchemaResolver schemas;
    private final ShapeCompiler compiler;
    private final IdentityFields identityFields;
    private final Map<String, StreamData> streams = new LinkedHashMap<>();
    private final AtomicInteger revision = new AtomicInteger();

    /**
     * Prepares the streams.
     *
     * @throws IllegalArgumentException if the definition's schemas lack what it refers to, or the settings name an
     *     unknown stream
     */
    public SandboxData(SandboxDefinition definition, DataSettings settings) {
        this.definition = definition;
        this.settings = settings;
        this.schemas = new SchemaResolver(definition.schemas());
        this.compiler = new ShapeCompiler(schemas, new Texts(definition.source(), settings));
        this.identityFields = new IdentityFields(definition, schemas, settings.owner());
        settings.records().keySet().forEach(definition::stream);
        definition.streams().forEach(stream -> prepare(stream.name()));
    }

    private synchronized StreamData prepare(String name) {
        StreamData known = streams.get(name);
        if (known != null) {
            return known;
        }
        StreamDefinition stream = definition.stream(name);
        Slices slices = slices(stream);
        Map<String, Identity> identities = identityFields.of(stream, slices);
        Map<String, Shape> fixed = new LinkedHashMap<>(identities);
        ObjectNode record = identityFields.recordSchema(stream);
        new MentionedFields(schemas, stream, record, slices).shapes().forEach(fixed::putIfAbsent);
        CursorDefinition cursor = stream.cursor();
        if (cursor != null) {
            fixed.put(String.join(".", cursor.path()), identityFields.cursorShape(stream, cursor));
        }
        if (stream.deletionFlag() != null) {
            fixed.put(String.join(".", stream.deletionFlag().path()), new DeletionFlagShape(stream.deletionFlag()));
        }
        StreamSize size = size(stream, slices);
        RecordShape shape = new RecordShape(compiler.record(record, overlay(stream, fixed)), size.seed());
        PageShape page = PageShape.of(stream, schemas, compiler);
        RecordPlaces places = RecordPlaces.of(stream, schemas, compiler);
        StreamData data = new StreamData(stream, slices, size, identities, page, places, shape);
        streams.put(name, data);
        return data;
    }

    private static Overlay overlay(StreamDefinition stream, Map<String, Shape> fixed) {
        Map<String, FieldNotation> notations = new LinkedHashMap<>();
        stream.notations().forEach(field -> notations.put(field.dotted(), field.notation()));
        return new Overlay(fixed, notations);
    }

    private long usualRecords(boolean isParent, Slices slices) {
        if (isParent && !slices.areSeveral()) {
            return settings.parents();
        }
        StreamData parent = slices.parent();
        boolean isGrandchild = parent != null && parent.parent() != null;
        return isGrandchild ? Math.min(RECORDS_OF_GRANDCHILDREN, settings.defaultRecords()) : settings.defaultRecords();
    }

    private Slices slices(StreamDefinition stream) {
        StreamData parent = stream.parent() == null ? null : prepare(stream.parent());
        AxisSources sources = new AxisSources(settings.slices(), this::prepare);
        return new Slices(
                parent,
                stream.axes().stream()
                        .map(axis -> new Axis(axis, sources.values(axis.source())))
                        .toList());
    }

    private StreamSize size(StreamDefinition stream, Slices slices) {
        if (stream.shape().ofRecords() instanceof ResponseShape.Single) {
            return size(stream, slices, 1, 0);
        }
        if (stream.axes().stream().anyMatch(axis -> axis.key() != null)) {
            return size(stream, slices, 1, 0);
        }
        boolean isParent = definition.isParent(stream.name());
        long base = settings.records().getOrDefault(stream.name(), usualRecords(isParent, slices));
        long appended =
                isParent && stream.cursor() == null ? settings.newParentsPerStep() : base == 0 ? 0 : 1 + base / 200;
        return size(stream, slices, base, appended);
    }

    private StreamSize size(StreamDefinition stream, Slices slices, long base, long appended) {
        CursorDefinition cursor = stream.cursor();
        Habit habit = cursor == null || tellsChanges(cursor) ? Habit.CHANGES : Habit.IMMUTABLE;
        long seed = Draw.mix(settings.seed(), Draw.hash(stream.name()));
        return new StreamSize(seed, base, appended, slices.bound(), habit);
    }

    private static boolean tellsChanges(CursorDefinition cursor) {
        String field = cursor.field().toLowerCase(Locale.ROOT);
        return CHANGE_WORDS.stream().anyMatch(field::contains);
    }

    public SandboxDefinition definition() {
        return definition;
    }

    /**
     * A stream's records.
     *
     * @throws IllegalArgumentException if there is no such stream
     */
    public StreamData stream(String name) {
        return prepare(definition.stream(name).name());
    }

    /** All streams, parents first. */
    public Stream<StreamData> streams() {
        return streams.values().stream();
    }

    /** The step the clock stands at, 0 in the beginning. */
    public int revision() {
        return revision.get();
    }

    /**
     * Moves the clock one step and returns where it stands.
     *
     * @throws IllegalStateException if it has been moved too often
     */
    public int advance() {
        return revision.updateAndGet(current -> {
            if (current == StreamSize.MOST_STEPS) {
                throw new IllegalStateException(
                        "a sandbox can be advanced " + StreamSize.MOST_STEPS + " times; start a new one");
            }
            return current + 1;
        });
    }

    /** Records of a stream in all its slices as of now. */
    public long count(String stream) {
        int now = revision();
        StreamData data = stream(stream);
        return data.slices(now).map(slice -> data.count(slice, now)).sum();
    }

    /** Records of a stream that are served with a fault as of now, by what is wrong with them. */
    public Map<RecordFault.Kind, Long> faultyCounts(String stream) {
        int now = revision();
        StreamData data = stream(stream);
        Map<RecordFault.Kind, Long> counts = new LinkedHashMap<>();
        data.slices(now).forEach(slice -> {
            data.indexes(slice, now).forEach(index -> {
                RecordFault.Kind kind = data.fault(index);
                if (kind != null) {
                    counts.merge(kind, 1L, Long::sum);
                }
            });
        });
        return counts;
    }

    /**
     * Deletes records of a stream as of now: they are no longer listed, or flagged if that is how the provider tells.
     *
     * @param every of so many records of each slice, the first; of a stream that flags them, only if the last step touched it
     * @throws IllegalArgumentException if there is no such stream, or {@code every} is less than 1
     */
    public void remove(String stream, int every) {
        stream(stream).remove(new Removal(every, revision()));
    }

    /**
     * Replaces the record faults of all streams.
     *
     * @throws IllegalArgumentException if one names an unknown stream or field; then nothing is replaced
     */
    public void replaceFaults(List<RecordFault> faults) {
        faults.forEach(fault -> definition.stream(fault.stream()));
        Map<StreamData, List<Defect>> resolved = new LinkedHashMap<>();
        streams.values().forEach(stream -> resolved.put(stream, stream.resolve(faults)));
        resolved.forEach(StreamData::replaceDefects);
    }

    /**
     * Adds a field to a stream's records, as a provider does whose API evolves. Other fields keep their values.
     *
     * @param schema structural OpenAPI schema of the field
     * @throws IllegalArgumentException if there is no such stream or it has such a field
     */
    public synchronized void addField(String stream, String name, JsonNode schema) {
        StreamData data = stream(stream);
        new ShapeLimits(data.definition()).checkNewField();
        List<Property> properties = new ArrayList<>(data.shape().properties());
        if (properties.stream().anyMatch(property -> property.isNamed(name))) {
            throw new IllegalArgumentException(
                    "records of stream '" + stream + "' already have a field '" + name + "'");
        }
        properties.add(Property.required(name, compiler.compile(name, schema, ShapeCompiler.Depth.TOP)));
        data.replaceShape(new RecordShape(properties, data.size().seed()));
    }
}
