package org.ipai.connectors.generator.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.record.FieldType;

/**
 * The names an expression may use: {@code config.<field>} everywhere, {@code parent.<field>} in streams with a parent,
 * {@code slice.<axis>} in streams with axes, {@code cursor.from} and {@code cursor.until} in streams with a cursor;
 * {@code record.<field>} where a record is decoded, {@code last.<field>} and {@code config.<field>} where the page after a
 * page is asked for.
 */
public final class Scope {

    static final CelType SECRET = OpaqueType.create("secret");
    static final CelType SECRET_LIST = OpaqueType.create("list of secrets");
    static final CelType DATE = OpaqueType.create("date");
    private static final CelType LIST = OpaqueType.create("list of values");
    private static final CelType JSON = OpaqueType.create("free-form JSON");

    private final Map<String, ObjectType> roots = new LinkedHashMap<>();
    private final List<ConfigFieldModel> config;
    private final Set<String> optionalConfig = new LinkedHashSet<>();

    private Scope(List<ConfigFieldModel> config) {
        this.config = List.copyOf(config);
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

    /** This and the values of a parent's record. */
    public Scope withParent(StructModel parent) {
        roots.put("parent", objectType("parent", "", parent, FieldModel::columnName));
        return this;
    }

    /** This and the slice's values by name of the axis. */
    public Scope withSlice(Map<String, ValueType> axes) {
        ObjectType slice = new ObjectType("slice");
        axes.forEach((name, type) -> slice.add(new ObjectType.Field(name, name, typeOf(type), null)));
        roots.put("slice", slice);
        return this;
    }

    /** This and the last record of a page, for parameters that ask for the records after it. */
    public Scope withLast(StructModel record) {
        roots.put("last", objectType("last", "", record, FieldModel::jsonName));
        return this;
    }

    /** This and the values of the record itself. */
    public Scope withRecord(StructModel record) {
        roots.put("record", objectType("record", "", record, FieldModel::columnName));
        return this;
    }

    /** This and the edges of the range to read, {@code cursor.from} and {@code cursor.until}, of a type. */
    public Scope withCursor(ValueType type) {
        ObjectType cursor = new ObjectType("cursor");
        for (String edge : List.of("from", "until")) {
            cursor.add(new ObjectType.Field(edge, edge, typeOf(type), null));
        }
        roots.put("cursor", cursor);
        return this;
    }

    private static CelType typeOf(ValueType type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case INTEGER -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case BOOLEAN -> SimpleType.BOOL;
            case INSTANT -> SimpleType.TIMESTAMP;
            case DATE -> DATE;
        };
    }

    Map<String, ObjectType> roots() {
        return roots;
    }

    /** Names of the config fields that are of one of some types. */
    List<String> fieldsOf(Set<ConfigType> types) {
        return config.stream()
                .filter(field -> types.contains(field.type()))
                .map(ConfigFieldModel::name)
                .toList();
    }

    boolean mayBeMissing(String configField) {
        return optionalConfig.contains(configField);
    }

    static CelType typeOf(ConfigType type) {
        return switch (type) {
            case STRING -> SimpleType.STRING;
            case INTEGER -> SimpleType.INT;
            case BOOLEAN -> SimpleType.BOOL;
            case INSTANT -> SimpleType.TIMESTAMP;
            case DATE -> DATE;
            case SECRET -> SECRET;
            case STRING_LIST -> LIST;
            case SECRET_LIST -> SECRET_LIST;
        };
    }

    /** @param name what is read by, column or JSON name */
    private static ObjectType objectType(
            String path, String names, StructModel struct, Function<FieldModel, String> name) {
        ObjectType type = new ObjectType(path);
        for (FieldModel field : struct.fields()) {
            type.add(field(field, path + "." + field.jsonName(), names, name));
        }
        return type;
    }

    private static ObjectType.Field field(
            FieldModel field, String path, String names, Function<FieldModel, String> name) {
        String own = names + name.apply(field);
        if (field.type() instanceof TypeModel.ObjectModel object) {
            ObjectType type = objectType(path, own + ".", object.struct(), name);
            return new ObjectType.Field(field.jsonName(), own, type.celType(), type);
        }
        CelType type = field.type() instanceof TypeModel.ScalarModel scalar ? typeOf(scalar.type()) : LIST;
        return new ObjectType.Field(field.jsonName(), own, type, null);
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
