package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;

/** Object types as Java records that read themselves from JSON. */
final class RecordEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        return connector.structs().stream().map(struct -> JavaSource.of(connector, type(connector, struct)));
    }

    private static TypeSpec.Builder type(Connector connector, StructModel struct) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (FieldModel field : struct.fields()) {
            TypeName type = javaType(connector, field.type());
            components.addParameter(ParameterSpec.builder(nullable(type), field.javaName())
                    .addJavadoc("$L\n", description(field))
                    .build());
        }
        CodeBlock names = Code.wrapped(struct.fields().stream().map(field -> CodeBlock.of("$S", field.jsonName())));
        TypeSpec.Builder type = TypeSpec.recordBuilder(connector.recordClass(struct))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@code $L} as $L returns it.\n", struct.className(), provider(connector))
                .recordConstructor(components.build())
                .addField(FieldSpec.builder(FieldNames.class, "NAMES", Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($L)", FieldNames.class, names)
                        .build());
        NotationCode.add(struct, type);
        return type.addMethod(read(connector, struct));
    }

    private static String provider(Connector connector) {
        return Prose.javadoc(connector.model().title());
    }

    private static String description(FieldModel field) {
        StringBuilder text = new StringBuilder(Prose.code(field.jsonName()));
        if (field.type() instanceof TypeModel.ScalarModel scalar) {
            if (scalar.type() == FieldType.Scalar.JSON) {
                text.append(", as JSON");
            }
            if (!scalar.knownValues().isEmpty()) {
                text.append(", one of ").append(Prose.javadoc(String.join(", ", scalar.knownValues())));
            }
        }
        return text.append(field.required() ? ", always given" : "").toString();
    }

    private static TypeName javaType(Connector connector, TypeModel type) {
        if (type instanceof TypeModel.ScalarModel scalar) {
            return Scalars.java(scalar.type());
        }
        if (type instanceof TypeModel.ObjectModel object) {
            return connector.recordClass(object.struct());
        }
        TypeName element = javaType(connector, ((TypeModel.ListModel) type).element());
        return ParameterizedTypeName.get(ClassName.get(List.class), nullable(element));
    }

    private static TypeName nullable(TypeName type) {
        return type.annotated(JavaSource.NULLABLE);
    }

    private static MethodSpec read(Connector connector, StructModel struct) {
        NameAllocator names = new NameAllocator();
        struct.fields().forEach(field -> names.newName(field.javaName()));
        String json = names.newName("json");
        String index = names.newName("field");
        MethodSpec.Builder method = MethodSpec.methodBuilder("read")
                .addJavadoc(
                        "Reads an object in any order of its fields; absent fields are null, unknown ones are skipped.\n\n")
                .addJavadoc("@return null for JSON {@code null}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(nullable(connector.recordClass(struct)))
                .addParameter(JsonReader.class, json)
                .beginControlFlow("if ($L.readNull())", json)
                .addStatement("return null")
                .endControlFlow();
        for (FieldModel field : struct.fields()) {
            method.addStatement("$T $L = null", javaType(connector, field.type()), field.javaName());
        }
        method.addStatement("$L.beginObject()", json)
                .addStatement("int $L = -1", index)
                .beginControlFlow(
                        "while (($1L = $2L.nextField(NAMES, $1L + 1)) != $3T.END)", index, json, JsonReader.class)
                .beginControlFlow("switch ($L)", index);
        for (int i = 0; i < struct.fields().size(); i++) {
            FieldModel field = struct.fields().get(i);
            CodeBlock value = NotationCode.isNoted(field)
                    ? NotationCode.read(field, json)
                    : read(connector, field.type(), json, names);
            method.addStatement("case $L -> $L = $L", i, field.javaName(), value);
        }
        return method.addStatement("default -> $L.skipValue()", json)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return new $T($L)", connector.recordClass(struct), arguments(struct))
                .build();
    }

    private static CodeBlock arguments(StructModel struct) {
        return Code.wrapped(struct.fields().stream().map(field -> CodeBlock.of("$L", field.javaName())));
    }

    private static CodeBlock read(Connector connector, TypeModel type, String json, NameAllocator names) {
        if (type instanceof TypeModel.ScalarModel scalar) {
            return CodeBlock.of("$L.$L()", json, Scalars.readMethod(scalar.type()));
        }
        if (type instanceof TypeModel.ObjectModel object) {
            return CodeBlock.of("$T.read($L)", connector.recordClass(object.struct()), json);
        }
        TypeModel element = ((TypeModel.ListModel) type).element();
        return CodeBlock.of("$L.readNullableList($L)", json, elementReader(connector, element, names));
    }

    private static CodeBlock elementReader(Connector connector, TypeModel type, NameAllocator names) {
        if (type instanceof TypeModel.ScalarModel scalar) {
            return CodeBlock.of("$T::$L", JsonReader.class, Scalars.readMethod(scalar.type()));
        }
        if (type instanceof TypeModel.ObjectModel object) {
            return CodeBlock.of("$T::read", connector.recordClass(object.struct()));
        }
        NameAllocator inner = names.clone();
        String element = inner.newName("element");
        return CodeBlock.of("$L -> $L", element, read(connector, type, element, inner));
    }
}
