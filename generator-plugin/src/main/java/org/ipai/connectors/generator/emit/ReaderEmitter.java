package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.ListReader;
import org.ipai.connectors.runtime.record.NotedColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/** Object types as columns, and the readers that fill them from JSON. */
final class ReaderEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        return connector.structs().stream().map(struct -> JavaSource.of(connector, type(connector, struct)));
    }

    private static TypeSpec.Builder type(Connector connector, StructModel struct) {
        TypeSpec.Builder type = TypeSpec.classBuilder(connector.readerClass(struct))
                .addModifiers(Modifier.FINAL)
                .superclass(StructReader.class)
                .addJavadoc("Reads {@link $T} into columns.\n", connector.recordClass(struct))
                .addField(FieldSpec.builder(Code.listOf(SchemaField.class), "COLUMNS", Modifier.STATIC, Modifier.FINAL)
                        .initializer(Code.lines(struct.fields().stream().map(field -> column(connector, field))))
                        .build());
        for (FieldModel field : struct.fields()) {
            type.addField(FieldSpec.builder(reader(connector, field.type()), field.javaName())
                    .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                    .initializer(declaration(connector, struct, field))
                    .build());
        }
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addParameter(ColumnGroup.class, "columns")
                        .addStatement("super(columns, $T.NAMES)", connector.recordClass(struct))
                        .build())
                .addMethod(readField(struct));
    }

    private static CodeBlock column(Connector connector, FieldModel field) {
        return CodeBlock.of(
                "new $T($S, $L)", SchemaField.class, field.columnName(), columnType(connector, field.type()));
    }

    private static CodeBlock columnType(Connector connector, TypeModel type) {
        if (type instanceof TypeModel.ScalarModel scalar) {
            return CodeBlock.of("$T.$L", FieldType.Scalar.class, scalar.type());
        }
        if (type instanceof TypeModel.ObjectModel object) {
            return CodeBlock.of("new $T($T.COLUMNS)", FieldType.Struct.class, connector.readerClass(object.struct()));
        }
        TypeModel element = ((TypeModel.ListModel) type).element();
        return CodeBlock.of("new $T($L)", FieldType.ListOf.class, columnType(connector, element));
    }

    private static TypeName reader(Connector connector, TypeModel type) {
        if (type instanceof TypeModel.ScalarModel scalar) {
            return TypeName.get(scalar.notation() == null ? Scalars.column(scalar.type()) : NotedColumn.class);
        }
        if (type instanceof TypeModel.ObjectModel object) {
            return connector.readerClass(object.struct());
        }
        return TypeName.get(ListReader.class);
    }

    private static CodeBlock declaration(Connector connector, StructModel struct, FieldModel field) {
        if (field.type() instanceof TypeModel.ScalarModel scalar) {
            CodeBlock column = CodeBlock.of("$L($S)", Scalars.columnMethod(scalar.type()), field.columnName());
            return scalar.notation() == null
                    ? column
                    : CodeBlock.of(
                            "$L.noted($T.$L)", column, connector.recordClass(struct), NotationCode.constant(field));
        }
        if (field.type() instanceof TypeModel.ObjectModel object) {
            return CodeBlock.of("struct($S, $T::new)", field.columnName(), connector.readerClass(object.struct()));
        }
        TypeModel innermost = field.type();
        while (innermost instanceof TypeModel.ListModel list) {
            innermost = list.element();
        }
        return innermost instanceof TypeModel.ObjectModel object
                ? CodeBlock.of("list($S, $T::new)", field.columnName(), connector.readerClass(object.struct()))
                : CodeBlock.of("list($S)", field.columnName());
    }

    private static MethodSpec readField(StructModel struct) {
        NameAllocator names = new NameAllocator();
        struct.fields().forEach(field -> names.newName(field.javaName()));
        String index = names.newName("field");
        String json = names.newName("json");
        String repetition = names.newName("repetition");
        MethodSpec.Builder method = MethodSpec.methodBuilder("readField")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(int.class, index)
                .addParameter(JsonReader.class, json)
                .addParameter(int.class, repetition)
                .beginControlFlow("switch ($L)", index);
        for (int i = 0; i < struct.fields().size(); i++) {
            method.addStatement(
                    "case $L -> $L.read($L, $L)", i, struct.fields().get(i).javaName(), json, repetition);
        }
        return method.addStatement(
                        "default -> throw new $T($S + $L)", IllegalArgumentException.class, "no field ", index)
                .endControlFlow()
                .build();
    }
}
