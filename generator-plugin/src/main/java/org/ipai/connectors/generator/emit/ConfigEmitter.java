package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/** A connection's configuration as a typed record. */
final class ConfigEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        List<ConfigFieldModel> fields = connector.model().config();
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        for (ConfigFieldModel field : fields) {
            components.addParameter(ParameterSpec.builder(type(field), field.javaName())
                    .addJavadoc("$L\n", Prose.javadoc(field.description()))
                    .build());
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(connector.configClass())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Configuration of a $L connection.\n",
                        Prose.javadoc(connector.model().title()))
                .recordConstructor(components.build())
                .addField(FieldSpec.builder(Code.listOf(ConfigField.class), "FIELDS", Modifier.STATIC, Modifier.FINAL)
                        .initializer(Code.lines(fields.stream().map(ConfigEmitter::descriptor)))
                        .build())
                .addMethod(from(connector, fields));
        new CredentialDemands(connector).method().ifPresent(type::addMethod);
        return Stream.of(JavaSource.of(connector, type));
    }

    private static MethodSpec from(Connector connector, List<ConfigFieldModel> fields) {
        CodeBlock values =
                Code.wrapped(fields.stream().map(field -> CodeBlock.of("values.$L($S)", reader(field), field.name())));
        boolean demands = new CredentialDemands(connector).method().isPresent();
        return MethodSpec.methodBuilder("from")
                .addJavadoc("Reads the configuration.\n\n")
                .addJavadoc("@throws $T naming every fault\n", InvalidConfigException.class)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(connector.configClass())
                .addParameter(ConfigValues.class, "values")
                .addStatement("$1T config = new $1T($2L)", connector.configClass(), values)
                .addCode(demands ? CodeBlock.of("$L(values, config);\n", CredentialDemands.METHOD) : CodeBlock.of(""))
                .addStatement("values.throwIfInvalid()")
                .addStatement("return config")
                .build();
    }

    private static CodeBlock descriptor(ConfigFieldModel field) {
        return CodeBlock.of(
                "new $T($S, $T.$L, $S,$W$L, $S, $L)",
                ConfigField.class,
                field.name(),
                ConfigType.class,
                field.type(),
                field.description(),
                field.required(),
                field.defaultValue(),
                Code.texts(field.allowed()));
    }

    /** Whether the field may have no value; a boolean without one is false, a list empty. */
    static boolean isNullable(ConfigFieldModel field) {
        boolean alwaysHasOne =
                field.type() == ConfigType.BOOLEAN || field.type().isList();
        return !field.required() && field.defaultValue() == null && !alwaysHasOne;
    }

    private static TypeName type(ConfigFieldModel field) {
        TypeName type = switch (field.type()) {
            case STRING -> TypeName.get(String.class);
            case INTEGER -> TypeName.LONG;
            case BOOLEAN -> TypeName.BOOLEAN;
            case INSTANT -> TypeName.get(Instant.class);
            case DATE -> TypeName.get(LocalDate.class);
            case SECRET -> TypeName.get(Secret.class);
            case STRING_LIST -> Code.listOf(String.class);
            case SECRET_LIST -> Code.listOf(Secret.class);
        };
        return isNullable(field) ? type.box().annotated(JavaSource.NULLABLE) : type;
    }

    private static String reader(ConfigFieldModel field) {
        boolean nullable = isNullable(field);
        return switch (field.type()) {
            case STRING -> nullable ? "optionalText" : "text";
            case INTEGER -> nullable ? "optionalInteger" : "integer";
            case BOOLEAN -> "bool";
            case INSTANT -> nullable ? "optionalInstant" : "instant";
            case DATE -> nullable ? "optionalDate" : "date";
            case SECRET -> nullable ? "optionalSecret" : "secret";
            case STRING_LIST -> "texts";
            case SECRET_LIST -> "secrets";
        };
    }
}
