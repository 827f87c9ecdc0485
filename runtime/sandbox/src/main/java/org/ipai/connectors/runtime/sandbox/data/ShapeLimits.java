package org.ipai.connectors.runtime.sandbox.data;

import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.sandbox.definition.StreamDefinition;
import org.ipai.connectors.runtime.sandbox.fault.RecordFault;

/** What the responses of a stream have room for, when its records are no parts of them. */
final class ShapeLimits {

    private final StreamDefinition stream;
    private final ResponseShape shape;

    ShapeLimits(StreamDefinition stream) {
        this.stream = stream;
        this.shape = stream.shape().ofRecords();
    }

    /**
     * The fields that a fault may strike.
     *
     * @throws IllegalArgumentException if responses would not show it
     */
    List<Property> strikable(RecordFault fault, List<Property> properties) {
        boolean isTakenApart =
                shape instanceof ResponseShape.Built || !stream.shape().joins().isEmpty();
        if (fault.kind() == RecordFault.Kind.INVALID_UTF8 && isTakenApart) {
            throw new IllegalArgumentException("records of stream '" + stream.name()
                    + "' are taken apart before they are sent, which text that is no UTF-8 does not survive; use another"
                    + " fault");
        }
        if (fault.kind() == RecordFault.Kind.UNKNOWN_FIELD) {
            checkNewField();
        }
        return fault.kind() == RecordFault.Kind.WRONG_TYPE && shape instanceof ResponseShape.Entries entries
                ? properties.stream()
                        .filter(property -> !property.isNamed(entries.key()))
                        .toList()
                : properties;
    }

    /**
     * Checks that records can have fields beside those that the spec names.
     *
     * @throws IllegalArgumentException if responses would not show them
     */
    void checkNewField() {
        boolean isClosed = shape instanceof ResponseShape.Values
                || shape instanceof ResponseShape.Zipped
                || shape instanceof ResponseShape.Rows
                || (shape instanceof ResponseShape.Entries entries && entries.value() != null)
                || (shape instanceof ResponseShape.Expanded expanded && expanded.value() != null);
        if (isClosed) {
            throw new IllegalArgumentException("responses of stream '" + stream.name()
                    + "' have no place for a new field of a record; choose a stream whose records are objects in them");
        }
    }
}
