package org.ipai.connectors.runtime.shape;

import java.util.List;
import java.util.function.Supplier;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.connector.ResponseShape.Built;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.UntypedValueException;

/** How the records of a stream are built. Immutable; makes a builder for each body. */
public final class RecordBuilding {

    private final Supplier<RecordBuilder> builders;
    private final List<BodyPart> parts;

    /**
     * @param path field names from a body's root to what the shape is about
     */
    public RecordBuilding(List<String> path, Built shape) {
        this.builders = () -> builder(path, shape);
        this.parts = builders.get().parts();
    }

    private static RecordBuilder builder(List<String> path, Built shape) {
        if (shape instanceof ResponseShape.Entries entries) {
            return new EntriesBuilder(path, entries);
        }
        if (shape instanceof ResponseShape.Values values) {
            return new ValuesBuilder(path, values);
        }
        if (shape instanceof ResponseShape.Expanded expanded) {
            return new ExpandedBuilder(path, expanded);
        }
        return shape instanceof ResponseShape.Zipped zipped
                ? new ZippedBuilder(path, zipped)
                : new RowsBuilder(path, (ResponseShape.Rows) shape);
    }

    /** What is needed of a body. */
    public List<BodyPart> parts() {
        return parts;
    }

    /**
     * Builds the records.
     *
     * @param found the parts of a body
     * @throws InvalidResponseException if they do not make records
     */
    public BuiltRecords build(JsonSpans found) throws InvalidResponseException {
        RecordArray out = new RecordArray(found.body().length);
        try {
            int listed = builders.get().build(found, out);
            return new BuiltRecords(out.close(), listed);
        } catch (UntypedValueException e) {
            throw new InvalidResponseException("has a field whose name is not UTF-8");
        }
    }
}
