package org.ipai.connectors.generator.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.record.FieldType;

/**
 * The names an expression may use: {@code config.<field>} everywhere, {@code parent.<field>} in streams with a parent.
 */
public final class Scope {

    static final CelType SECRET = OpaqueType.create("secret");
    static final CelType DATE = OpaqueType.create("date");
    private static final CelType LIST = OpaqueType.create("list of values");
    private static final CelType JSON = OpaqueType.create("free-form JSON");

    private final Map<String, ObjectType> roots = new LinkedHashMap<>();
    private final Set<String> optionalConfig = new LinkedHashSet<>();

    private Scope(List<ConfigFieldModel> config) {
        ObjectType type = new ObjectType("config");
        for (ConfigFieldModel field : config) {
            type.add(new ObjectType.Field(field.name(), field.name(), typeOf(field.type()), null));
            if (!field.required() && field.defaultValue() == null) {
                optionalConfig.add(field.name());
            }
        }
        roots.put("config", type);
    }

    /** What expressions may use that do not belong to a slice. */
    public static Scope ofConfig(List<ConfigFieldModel> config) {
        return new Scope(config);
    }

    /** What expressions of a stream with this parent may use. */
    public static Scope ofSlice(List<ConfigFieldModel> config, StructModel parent) {
        Scope scope = new Scope(config);
        scope.roots.put("parent", objectType("parent", "", parent));
        return scope;
    }

    Map<String, ObjectType> roots() {
        return roots;
    }

    boolean mayBeMissing(String configField) {
        return optionalConfig.contains(configField);
    }

    private static CelType typeOf(ConfigType type) {
        return switch (type) {
            case STRING -> SimpleType.STRING;
            case INTEGER -> SimpleType.INT;
            case BOOLEAN -> SimpleType.BOOL;
            case INSTANT -> SimpleType.TIMESTAMP;
            case SECRET -> SECRET;
        };
    }

    private static ObjectType objectType(String path, String columns, StructModel struct) {
        ObjectType type = new ObjectType(path);
        for (FieldModel field : struct.fields()) {
            type.add(field(field, path + "." + field.jsonName(), columns + field.columnName()));
        }
        return type;
    }

    private static ObjectType.Field field(FieldModel field, String path, String column) {
        if (field.type() instanceof TypeModel.ObjectModel object) {
            ObjectType type = objectType(path, column + ".", object.struct());
            return new ObjectType.Field(field.jsonName(), column, type.celType(), type);
        }
        CelType type = field.type() instanceof TypeModel.ScalarModel scalar ? typeOf(scalar.type()) : LIST;
        return new ObjectType.Field(field.jsonName(), column, type, null);
    }

    private static CelType typeOf(FieldType.Scalar type) {
        return switch (type) {
            case BOOLEAN -> SimpleType.BOOL;
            case INTEGER, LONG -> SimpleType.INT;
            case DOUBLE -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case DATE -> DATE;
            case TIMESTAMP -> SimpleType.TIMESTAMP;
            case JSON -> JSON;
        };
    }
}
