package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.ConnectorDescriptor;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceConnector;

/** The class a connector is found by. */
final class ConnectorClassEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        ConnectorModel model = connector.model();
        TypeSpec.Builder type = TypeSpec.classBuilder(connector.connectorClass())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(SourceConnector.class)
                .addJavadoc("The $L connector. $L\n", Prose.javadoc(model.title()), Prose.javadoc(model.description()))
                .addField(FieldSpec.builder(
                                ConnectorDescriptor.class,
                                "DESCRIPTOR",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer(descriptor(connector))
                        .build())
                .addMethod(Overrides.returning(ConnectorDescriptor.class, "descriptor")
                        .addStatement("return DESCRIPTOR")
                        .build())
                .addMethod(Overrides.returning(Source.class, "open")
                        .addParameter(ConfigValues.class, "config")
                        .addStatement(
                                "return new $T($T.from(config))", connector.sourceClass(), connector.configClass())
                        .build());
        if (!model.goldViews().isEmpty()) {
            type.addMethod(goldViews(model.goldViews()));
        }
        return Stream.of(JavaSource.of(connector, type));
    }

    private static CodeBlock descriptor(Connector connector) {
        ConnectorModel model = connector.model();
        CodeBlock streams = Code.list(
                model.streams().stream().map(stream -> CodeBlock.of("$T.DESCRIPTOR", connector.streamClass(stream))));
        CodeBlock goldViews = model.goldViews().isEmpty() ? Code.list(Stream.of()) : CodeBlock.of("goldViews()");
        return Code.create(
                ConnectorDescriptor.class,
                CodeBlock.of("$S", model.sourceType()),
                CodeBlock.of("$S", model.title()),
                CodeBlock.of("$S", model.description()),
                CodeBlock.of("$S", model.specSha256()),
                CodeBlock.of("$T.FIELDS", connector.configClass()),
                CodeBlock.of("$S", model.schedule()),
                CodeBlock.of("$T.$L", SlaTier.class, model.slaTier()),
                streams,
                goldViews);
    }

    private static MethodSpec goldViews(List<GoldView> views) {
        return MethodSpec.methodBuilder("goldViews")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Code.listOf(GoldView.class))
                .addStatement(Code.returning(Code.lines(views.stream().map(ConnectorClassEmitter::goldView))))
                .build();
    }

    private static CodeBlock goldView(GoldView view) {
        return Code.create(
                GoldView.class,
                CodeBlock.of("$S", view.name()),
                CodeBlock.of("$S", view.description()),
                Code.texts(view.streams()),
                CodeBlock.of("$L", TextBlock.of(view.query())));
    }
}
