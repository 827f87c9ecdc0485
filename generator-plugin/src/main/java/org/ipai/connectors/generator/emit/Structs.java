package org.ipai.connectors.generator.emit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;

/** Gathers the object types of a connector. */
final class Structs {

    private final Map<String, StructModel> byName = new LinkedHashMap<>();

    private Structs() {}

    /**
     * Every object type once, in the order of first use.
     *
     * @throws IllegalArgumentException if two different ones have the same name
     */
    static Collection<StructModel> of(ConnectorModel connector) {
        Structs structs = new Structs();
        for (StreamModel stream : connector.streams()) {
            structs.add(stream.record());
        }
        return Collections.unmodifiableCollection(structs.byName.values());
    }

    private void add(StructModel struct) {
        StructModel before = byName.putIfAbsent(struct.className(), struct);
        if (before == null) {
            struct.fields().stream().map(FieldModel::type).forEach(this::add);
        } else if (!before.equals(struct)) {
            throw new IllegalArgumentException("two different object types are called " + struct.className());
        }
    }

    private void add(TypeModel type) {
        if (type instanceof TypeModel.ObjectModel object) {
            add(object.struct());
        } else if (type instanceof TypeModel.ListModel list) {
            add(list.element());
        }
    }
}
