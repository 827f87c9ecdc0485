package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.OperationModel;
import org.ipai.connectors.generator.model.ParameterModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/** A stream: its descriptor and its requests. */
final class StreamEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        return connector.model().streams().stream().map(stream -> JavaSource.of(connector, type(connector, stream)));
    }

    private static TypeSpec.Builder type(Connector connector, StreamModel stream) {
        TypeSpec.Builder type = TypeSpec.classBuilder(connector.streamClass(stream))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(HookCode.streamInterface(stream))
                .addJavadoc("$L\n\n@apiNote $L\n", Prose.javadoc(stream.description()), operations(stream))
                .addField(FieldSpec.builder(StreamDescriptor.class, "DESCRIPTOR", Modifier.STATIC, Modifier.FINAL)
                        .initializer(Descriptors.stream(connector, stream))
                        .build());
        if (readsConfig(stream)) {
            type.addField(connector.configClass(), "config", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addParameter(connector.configClass(), "config")
                            .addStatement("this.config = config")
                            .build());
        }
        type.addMethod(Overrides.returning(StreamDescriptor.class, "descriptor")
                .addStatement("return DESCRIPTOR")
                .build());
        if (!stream.api().isEmpty()) {
            type.addMethod(Overrides.returning(String.class, "api")
                    .addStatement("return $S", stream.api())
                    .build());
        }
        if (stream.cursorStart() != null) {
            type.addMethod(Overrides.returning(TypeName.get(String.class).annotated(JavaSource.NULLABLE), "cursorStart")
                    .addStatement("return $L", new Expressions(connector.model()).text(stream.cursorStart()))
                    .build());
        }
        type.addMethods(SliceCode.methods(connector, stream))
                .addMethod(firstPage(connector, stream))
                .addMethod(Overrides.returning(RecordDecoder.class, "decoder")
                        .addParameter(RecordColumns.class, "columns")
                        .addStatement(
                                "return new $T($L)", connector.decoderClass(stream), DecoderEmitter.arguments(stream))
                        .build());
        if (QuotaCode.weighs(connector.model().api(stream).quotas())) {
            type.addMethod(operation(connector, stream));
        }
        KeysetCode.method(stream, new Expressions(connector.model())).ifPresent(type::addMethod);
        ErrorCode.add(stream.errors(), type);
        ResponseShapeCode.add(stream.responseShape(), type);
        FieldRuleCode.add(stream, type);
        HookCode.add(connector, stream, type);
        NotationCode.addCursor(stream, type);
        if (!stream.added().isEmpty()) {
            type.addMethod(Descriptors.schemaMethod(connector, stream));
        }
        return type;
    }

    /** Whether a stream's requests depend on the configuration. */
    static boolean readsConfig(StreamModel stream) {
        Stream<Expression> requests = stream.operations().stream()
                .flatMap(operation -> Stream.concat(Stream.ofNullable(operation.when()), operation.sent()));
        return Stream.concat(Stream.ofNullable(stream.cursorStart()), requests)
                        .flatMap(Expression::all)
                        .anyMatch(Expression.ConfigValue.class::isInstance)
                || SliceCode.readsConfig(stream)
                || KeysetCode.readsConfig(stream);
    }

    private static String operations(StreamModel stream) {
        return stream.operations().stream().map(Prose::javadoc).collect(Collectors.joining(" or\n"));
    }

    private static MethodSpec firstPage(Connector connector, StreamModel stream) {
        Expressions expressions = new Expressions(connector.model());
        MethodSpec.Builder method = Overrides.returning(Request.class, "firstPage")
                .addParameter(Slice.class, "slice")
                .addParameter(CursorRange.class, "range");
        return chosen(stream, method, expressions, operation -> request(operation, expressions));
    }

    private static MethodSpec operation(Connector connector, StreamModel stream) {
        return chosen(
                stream,
                Overrides.returning(String.class, "operation"),
                new Expressions(connector.model()),
                operation -> CodeBlock.of("return $S", operation.operationId()));
    }

    /** What is returned for the operation that the configuration chooses. */
    private static MethodSpec chosen(
            StreamModel stream,
            MethodSpec.Builder method,
            Expressions expressions,
            Function<OperationModel, CodeBlock> returned) {
        for (OperationModel operation : stream.operations()) {
            if (operation.when() == null) {
                method.addStatement(returned.apply(operation));
            } else {
                method.beginControlFlow("if ($L)", expressions.condition(operation.when()))
                        .addStatement(returned.apply(operation))
                        .endControlFlow();
            }
        }
        if (stream.operations().stream().map(OperationModel::when).allMatch(Objects::nonNull)) {
            throw new IllegalArgumentException("stream '" + stream.name() + "' has no operation without a condition");
        }
        return method.build();
    }

    private static CodeBlock request(OperationModel operation, Expressions expressions) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return $T.$L($S)", Request.class, lower(operation.method()), operation.path());
        for (ParameterModel parameter : operation.parameters()) {
            code.add(
                    "\n.$L($S, $L)",
                    lower(parameter.in().name()),
                    parameter.name(),
                    expressions.text(parameter.value()));
        }
        if (operation.body() != null) {
            code.add("\n.body($L)", new BodyCode(expressions).of(operation.body()));
        }
        return code.add("\n.build()").build();
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
