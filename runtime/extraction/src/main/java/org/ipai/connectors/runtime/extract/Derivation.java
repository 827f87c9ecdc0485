package org.ipai.connectors.runtime.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.shape.BodyPart;
import org.ipai.connectors.runtime.shape.BuiltRecords;
import org.ipai.connectors.runtime.shape.JsonSpans;
import org.ipai.connectors.runtime.shape.RecordBuilding;
import org.ipai.connectors.runtime.shape.RecordJoins;
import org.jspecify.annotations.Nullable;

/** Makes the records that a body does not hold as they are kept. Immutable. */
final class Derivation {

    private final @Nullable RecordBuilding building;
    private final @Nullable RecordJoins joins;
    private final List<BodyPart> parts = new ArrayList<>();
    private final int ofBuilding;

    private Derivation(@Nullable RecordBuilding building, @Nullable RecordJoins joins) {
        this.building = building;
        this.joins = joins;
        this.ofBuilding = building == null ? 0 : building.parts().size();
        if (building != null) {
            parts.addAll(building.parts());
        }
        if (joins != null) {
            parts.addAll(joins.parts());
        }
    }

    /** Null for a shape whose records are parts of the body. */
    static @Nullable Derivation of(List<String> recordPath, ResponseShape shape) {
        RecordBuilding building =
                shape.ofRecords() instanceof ResponseShape.Built built ? new RecordBuilding(recordPath, built) : null;
        RecordJoins joins = shape.joins().isEmpty() ? null : new RecordJoins(shape.joins());
        return building == null && joins == null ? null : new Derivation(building, joins);
    }

    /** What is needed of a body. */
    List<BodyPart> parts() {
        return List.copyOf(parts);
    }

    /** Reads the records of an array. */
    interface ArrayReader {
        RecordSpans read(byte[] array) throws IOException;
    }

    SplitBody derive(SplitBody split, ArrayReader reader) throws IOException {
        SplitBody derived = split;
        if (building != null) {
            JsonSpans found = split.parts().range(0, ofBuilding);
            BuiltRecords built = building.build(found);
            derived = split.with(reader.read(built.array()), Listing.of(built.listed(), found));
        }
        if (joins != null) {
            byte[] joined = joins.join(derived.records(), split.parts().range(ofBuilding, parts.size()));
            derived = derived.with(reader.read(joined), derived.listing());
        }
        return derived;
    }
}
