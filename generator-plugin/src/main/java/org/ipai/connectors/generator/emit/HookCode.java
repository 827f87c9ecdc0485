package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.hook.HookKind;
import org.ipai.connectors.generator.model.HookModel;
import org.ipai.connectors.generator.model.SigningModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.hook.HookedStream;
import org.ipai.connectors.runtime.hook.RecordReading;
import org.ipai.connectors.runtime.hook.SignedApi;
import org.ipai.connectors.runtime.hook.Signing;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.jspecify.annotations.Nullable;

/** Makes the hooks that a spec names. The compiler holds each against its interface here. */
final class HookCode {

    private HookCode() {}

    /** What a stream's class implements. */
    static Class<?> streamInterface(StreamModel stream) {
        return stream.hooks().isEmpty() ? SourceStream.class : HookedStream.class;
    }

    /** Adds a stream's hooks to its class; nothing if it has none. */
    static void add(Connector connector, StreamModel stream, TypeSpec.Builder type) {
        if (stream.hooks().isEmpty()) {
            return;
        }
        CodeBlock.Builder hooks = CodeBlock.builder().add("$T.none()", StreamHooks.class);
        for (HookModel hook : stream.hooks()) {
            hooks.add("\n// $L names it.\n", Prose.lineComment(hook.place()))
                    .add(".$L($L)", method(hook.kind()), creation(connector, stream, hook));
            qualify(hook.className(), type);
        }
        type.addField(FieldSpec.builder(StreamHooks.class, "hooks", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("$>$>$L$<$<", hooks.build())
                        .build())
                .addMethod(Overrides.returning(StreamHooks.class, "hooks")
                        .addStatement("return hooks")
                        .build());
    }

    private static String method(HookKind kind) {
        return switch (kind) {
            case PAGINATOR -> "withPaginator";
            case RECORD_READER -> "withRecordReader";
            case PARTITIONER -> "withPartitioner";
            case ERROR_RULE -> "withErrorRule";
            case AUTHENTICATOR -> throw new IllegalArgumentException("an authenticator is no stream's");
        };
    }

    private static CodeBlock creation(Connector connector, StreamModel stream, HookModel hook) {
        ClassName type = ClassName.bestGuess(hook.className());
        if (hook.kind() != HookKind.RECORD_READER) {
            return CodeBlock.of("new $T()", type);
        }
        ClassName record = connector.recordClass(stream.record());
        ParameterizedTypeName reading = ParameterizedTypeName.get(ClassName.get(RecordReading.class), record);
        return CodeBlock.of("new $T(new $T(), $T::read)", reading, type, record);
    }

    /** Adds what signs an API's requests to its class; nothing if no hook does. */
    static void add(@Nullable SigningModel signing, TypeSpec.Builder type) {
        if (signing == null) {
            return;
        }
        qualify(signing.className(), type);
        type.addSuperinterface(SignedApi.class)
                .addField(Signing.class, "signing", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(Overrides.returning(Signing.class, "signing")
                        .addStatement("return signing")
                        .build());
    }

    /** Statements of the constructor, over the variable {@code config}. */
    static CodeBlock assignment(Connector connector, @Nullable SigningModel signing) {
        if (signing == null) {
            return CodeBlock.of("");
        }
        AuthFields fields = new AuthFields(connector.model().config());
        Stream<CodeBlock> secrets = signing.secrets().stream()
                .map(secret ->
                        CodeBlock.of("$T.entry($S, $L)", Map.class, secret.name(), fields.required(secret.value())));
        return CodeBlock.builder()
                .add("// $L names it.\n", Prose.lineComment(signing.place()))
                .addStatement(
                        "this.signing = new $T(new $T(),$W$T.ofEntries($L))",
                        Signing.class,
                        ClassName.bestGuess(signing.className()),
                        Map.class,
                        Code.wrapped(secrets))
                .build();
    }

    /** A hook may be called like a class of the connector. */
    private static void qualify(String className, TypeSpec.Builder type) {
        type.alwaysQualify(className.substring(className.lastIndexOf('.') + 1));
    }
}
