package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;

/** A stream's decoder: JSON in, a row of columns out. */
final class DecoderEmitter implements Emitter {

    @Override
    public Stream<GeneratedFile> emit(Connector connector) {
        return connector.model().streams().stream()
                .map(stream -> JavaSource.of(connector, new Decoder(connector, stream).type()));
    }

    /** What a stream's decoder is made with. */
    static CodeBlock arguments(StreamModel stream) {
        return CodeBlock.of(readsConfig(stream) ? "columns, config" : "columns");
    }

    /** Whether columns added to the records depend on the configuration. */
    static boolean readsConfig(StreamModel stream) {
        return stream.added().stream()
                .flatMap(added -> added.value().all())
                .anyMatch(Expression.ConfigValue.class::isInstance);
    }

    /** One decoder and the names within it. */
    private static final class Decoder {

        private final Connector connector;
        private final StreamModel stream;
        private final Expressions expressions;
        private final NameAllocator names = new NameAllocator();

        Decoder(Connector connector, StreamModel stream) {
            this.connector = connector;
            this.stream = stream;
            this.expressions = new Expressions(connector.model());
            for (String own : List.of("record", "slice", "config", "columns", "json")) {
                names.newName(own, own);
            }
            stream.added().forEach(added -> names.newName(added.javaName(), added));
        }

        TypeSpec.Builder type() {
            TypeSpec.Builder type = TypeSpec.classBuilder(connector.decoderClass(stream))
                    .addModifiers(Modifier.FINAL)
                    .addSuperinterface(RecordDecoder.class)
                    .addJavadoc("Decodes the records of {@link $T}.\n", connector.streamClass(stream))
                    .addField(connector.readerClass(stream.record()), "record", Modifier.PRIVATE, Modifier.FINAL);
            for (AddedColumn added : stream.added()) {
                type.addField(Scalars.column(added.type()), names.get(added), Modifier.PRIVATE, Modifier.FINAL);
            }
            if (readsConfig(stream)) {
                type.addField(connector.configClass(), "config", Modifier.PRIVATE, Modifier.FINAL);
            }
            if (readsSlice()) {
                type.addField(FieldSpec.builder(Slice.class, "slice", Modifier.PRIVATE)
                        .initializer("$T.whole()", Slice.class)
                        .build());
            }
            return type.addMethod(constructor()).addMethod(startSlice()).addMethod(decode());
        }

        private MethodSpec constructor() {
            MethodSpec.Builder method = MethodSpec.constructorBuilder().addParameter(RecordColumns.class, "columns");
            if (readsConfig(stream)) {
                method.addParameter(connector.configClass(), "config").addStatement("this.config = config");
            }
            method.addStatement("record = new $T(columns.root())", connector.readerClass(stream.record()));
            for (AddedColumn added : stream.added()) {
                method.addStatement(
                        "$L = columns.root().$L($S)",
                        names.get(added),
                        Scalars.columnMethod(added.type()),
                        added.columnName());
            }
            return method.build();
        }

        private MethodSpec startSlice() {
            MethodSpec.Builder method =
                    Overrides.returning(void.class, "startSlice").addParameter(Slice.class, "slice");
            if (!readsSlice()) {
                return method.addComment("Nothing of a slice goes into its records.")
                        .build();
            }
            return method.addStatement("this.slice = slice").build();
        }

        private MethodSpec decode() {
            MethodSpec.Builder method =
                    Overrides.returning(void.class, "decode").addParameter(JsonReader.class, "json");
            stream.added().stream()
                    .filter(Decoder::isWholeRecord)
                    .forEach(added -> method.addStatement("$L.appendAhead(json)", names.get(added)));
            method.addStatement("record.read(json, 0)");
            for (AddedColumn added : ofSlice()) {
                method.addStatement("$L.appendText($L)", names.get(added), value(added.value()));
            }
            return method.build();
        }

        private static boolean isWholeRecord(AddedColumn added) {
            return added.value() instanceof Expression.WholeRecord;
        }

        private List<AddedColumn> ofSlice() {
            return stream.added().stream()
                    .filter(added -> !isWholeRecord(added))
                    .toList();
        }

        private boolean readsSlice() {
            return !ofSlice().isEmpty();
        }

        /** A value that the parent's record lacks is null in the child's. */
        private CodeBlock value(Expression value) {
            return value instanceof Expression.ParentValue parent
                    ? CodeBlock.of("slice.parent().get($S)", parent.path())
                    : expressions.text(value);
        }
    }
}
