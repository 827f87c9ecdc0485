package org.ipai.connectors.generator.emit;

import java.util.List;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.ParameterModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.record.FieldType;

/** Short ways to build resolved models by hand. */
final class Models {

    private Models() {}

    static FieldModel field(String jsonName, String columnName, String javaName, TypeModel type) {
        return new FieldModel(jsonName, columnName, javaName, type, false);
    }

    /** A field that is called the same everywhere. */
    static FieldModel field(String name, TypeModel type) {
        return field(name, name, name, type);
    }

    static FieldModel field(String name, FieldType.Scalar type) {
        return field(name, scalar(type));
    }

    static FieldModel required(String name, FieldType.Scalar type) {
        return new FieldModel(name, name, name, scalar(type), true);
    }

    static TypeModel scalar(FieldType.Scalar type) {
        return new TypeModel.ScalarModel(type, List.of());
    }

    static TypeModel known(String... values) {
        return new TypeModel.ScalarModel(FieldType.Scalar.TEXT, List.of(values));
    }

    static TypeModel object(StructModel struct) {
        return new TypeModel.ObjectModel(struct);
    }

    static TypeModel list(TypeModel element) {
        return new TypeModel.ListModel(element);
    }

    static ParameterModel path(String name, Expression value) {
        return new ParameterModel(name, ParameterModel.In.PATH, value);
    }

    static ParameterModel query(String name, Expression value) {
        return new ParameterModel(name, ParameterModel.In.QUERY, value);
    }

    static Expression text(String value) {
        return new Expression.Literal(value);
    }

    static Expression config(String field) {
        return new Expression.ConfigValue(field);
    }
}
