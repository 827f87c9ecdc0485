package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;

/** The connector bound to one account, and its further APIs. */
final class SourceEmitter implements Emitter {

    private static final TypeName APIS = ParameterizedTypeName.get(Map.class, String.class, SourceApi.class);

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        ConnectorModel model = connector.model();
        List<ApiModel> further = model.apis().subList(1, model.apis().size());
        TypeSpec.Builder type = TypeSpec.classBuilder(connector.sourceClass())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Source.class)
                .addJavadoc("One $L account.\n", Prose.javadoc(model.title()));
        ApiMethods.addTo(type, connector, model.defaultApi(), furtherApis(connector, further));
        if (!further.isEmpty()) {
            type.addField(FieldSpec.builder(APIS, "furtherApis", Modifier.PRIVATE, Modifier.FINAL)
                            .build())
                    .addMethod(Overrides.returning(APIS, "furtherApis")
                            .addStatement("return furtherApis")
                            .build());
        }
        type.addMethod(Overrides.returning(Code.listOf(SourceStream.class), "streams")
                .addStatement("return $L", Code.list(streams(connector)))
                .build());
        return Stream.concat(
                Stream.of(JavaSource.of(connector, type)), further.stream().map(api -> api(connector, api)));
    }

    /** Made with the source, so that opening it names every fault of the configuration. */
    private static CodeBlock furtherApis(Connector connector, List<ApiModel> apis) {
        if (apis.isEmpty()) {
            return CodeBlock.of("");
        }
        Stream<CodeBlock> entries = apis.stream()
                .map(api ->
                        CodeBlock.of("$T.entry($S, new $T(config))", Map.class, api.name(), connector.apiClass(api)));
        return CodeBlock.builder()
                .addStatement("this.furtherApis = $T.ofEntries($L)", Map.class, Code.wrapped(entries))
                .build();
    }

    private static GeneratedFile api(Connector connector, ApiModel api) {
        TypeSpec.Builder type = TypeSpec.classBuilder(connector.apiClass(api))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(SourceApi.class)
                .addJavadoc(
                        "The API {@code $L} of a $L account.\n",
                        api.name(),
                        Prose.javadoc(connector.model().title()));
        ApiMethods.addTo(type, connector, api, CodeBlock.of(""));
        return JavaSource.of(connector, type);
    }

    private static Stream<CodeBlock> streams(Connector connector) {
        return connector.model().streams().stream()
                .map(stream -> CodeBlock.of(
                        "new $T($L)",
                        connector.streamClass(stream),
                        StreamEmitter.readsConfig(stream) ? "config" : ""));
    }
}
