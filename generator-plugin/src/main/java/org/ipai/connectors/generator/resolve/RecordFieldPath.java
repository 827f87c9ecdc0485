package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiSchema;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.spec.Text;

/** Finds a field of an object of a response by dotted path, through objects only. */
final class RecordFieldPath {

    private final BodyPath paths;

    /**
     * @param object how messages name the object
     */
    RecordFieldPath(String object, Findings findings) {
        this.paths = new BodyPath(ResolveRule.RECORD_PARTS, object, findings);
    }

    /** The field, required if all on the way to it are, or a finding. */
    Optional<ApiField> find(ApiType.ObjectOf object, Text path) {
        ApiType type = object;
        ApiSchema schema = null;
        boolean required = true;
        for (String name : path.value().split("\\.", -1)) {
            Optional<ApiField> field = paths.field(type, new Text(name, path.at()));
            if (field.isEmpty()) {
                return Optional.empty();
            }
            schema = field.get().schema();
            type = schema.type();
            required &= field.get().required();
        }
        return schema == null ? Optional.empty() : Optional.of(new ApiField(path.value(), schema, required));
    }
}
