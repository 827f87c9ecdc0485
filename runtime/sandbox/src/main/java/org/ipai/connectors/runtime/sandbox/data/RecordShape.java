package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ipai.connectors.runtime.sandbox.data.Shape.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a stream's records: like an object, but a change or a defect reaches single fields. */
final class RecordShape {

    private final List<Property> properties;
    private final long seed;
    /** The field that every change reaches, or null if there is none that may change. */
    private final @Nullable String alwaysChanging;

    RecordShape(List<Property> properties, long seed) {
        this.properties = List.copyOf(properties);
        this.seed = seed;
        this.alwaysChanging = properties.stream()
                .filter(property ->
                        property.percent() == 100 && property.shape().kind() == Kind.TEXT)
                .findFirst()
                .or(() -> properties.stream().filter(RecordShape::mayChange).findFirst())
                .map(property -> property.name().getValue())
                .orElse(null);
    }

    List<Property> properties() {
        return properties;
    }

    void write(JsonGenerator out, RecordFacts record, @Nullable Defect defect) throws IOException {
        long base = Draw.mix(seed, record.ordinal());
        out.writeStartObject();
        for (Property property : properties) {
            long fieldSeed =
                    record.revision() > 0 && changes(property, base, record) ? Draw.mix(base, record.revision()) : base;
            if (defect != null && defect.strikes(property)) {
                defect.write(out, property, record, new Draw(fieldSeed ^ property.seed()));
            } else {
                property.write(out, record, fieldSeed, 0);
            }
        }
        if (defect != null) {
            defect.writeLast(out);
        }
        out.writeEndObject();
    }

    private boolean changes(Property property, long base, RecordFacts record) {
        if (property.name().getValue().equals(alwaysChanging)) {
            return true;
        }
        return mayChange(property) && (Draw.mix(base ^ property.seed(), record.revision()) & 3) == 0;
    }

    private static boolean mayChange(Property property) {
        Kind kind = property.shape().kind();
        return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.ENUM || kind == Kind.VARIANTS;
    }
}
