package org.ipai.connectors.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;

/** Says where in the parent's JSON a value is that expressions name by its column. */
final class ParentPaths {

    private final Optional<StructModel> parent;

    ParentPaths(ConnectorModel connector, String parent) {
        this.parent = connector.streams().stream()
                .filter(stream -> stream.name().equals(parent))
                .findFirst()
                .map(StreamModel::record);
    }

    /** The dotted JSON path of a dotted column path; the same path where the column is not of the parent's own JSON. */
    String jsonPath(String columnPath) {
        List<String> names = new ArrayList<>();
        Optional<StructModel> struct = parent;
        for (String column : columnPath.split("\\.", -1)) {
            Optional<FieldModel> field = struct.flatMap(model -> model.fields().stream()
                    .filter(candidate -> candidate.columnName().equals(column))
                    .findFirst());
            if (field.isEmpty()) {
                return columnPath;
            }
            names.add(field.get().jsonName());
            struct = field.map(FieldModel::type)
                    .filter(TypeModel.ObjectModel.class::isInstance)
                    .map(type -> ((TypeModel.ObjectModel) type).struct());
        }
        return String.join(".", names);
    }
}
