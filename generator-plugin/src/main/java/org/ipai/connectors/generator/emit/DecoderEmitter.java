package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.AddedColumn;
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

    /** One decoder and the names within it. */
    private static final class Decoder {

        private final Connector connector;
        private final StreamModel stream;
        private final String record;
        private final String slice;

        Decoder(Connector connector, StreamModel stream) {
            this.connector = connector;
            this.stream = stream;
            NameAllocator names = new NameAllocator();
            stream.added().forEach(added -> names.newName(added.javaName()));
            this.record = names.newName("record");
            this.slice = names.newName("slice");
        }

        TypeSpec.Builder type() {
            TypeSpec.Builder type = TypeSpec.classBuilder(connector.decoderClass(stream))
                    .addModifiers(Modifier.FINAL)
                    .addSuperinterface(RecordDecoder.class)
                    .addJavadoc("Decodes the records of {@link $T}.\n", connector.streamClass(stream))
                    .addField(connector.readerClass(stream.record()), record, Modifier.PRIVATE, Modifier.FINAL);
            for (AddedColumn added : stream.added()) {
                type.addField(Scalars.column(added.type()), added.javaName(), Modifier.PRIVATE, Modifier.FINAL);
            }
            if (!stream.added().isEmpty()) {
                type.addField(FieldSpec.builder(Slice.class, slice, Modifier.PRIVATE)
                        .initializer("$T.whole()", Slice.class)
                        .build());
            }
            return type.addMethod(constructor()).addMethod(startSlice()).addMethod(decode());
        }

        private MethodSpec constructor() {
            MethodSpec.Builder method = MethodSpec.constructorBuilder()
                    .addParameter(RecordColumns.class, "columns")
                    .addStatement("$L = new $T(columns.root())", field(record), connector.readerClass(stream.record()));
            for (AddedColumn added : stream.added()) {
                method.addStatement(
                        "$L = columns.root().$L($S)",
                        field(added.javaName()),
                        Scalars.columnMethod(added.type()),
                        added.columnName());
            }
            return method.build();
        }

        private MethodSpec startSlice() {
            MethodSpec.Builder method =
                    Overrides.returning(void.class, "startSlice").addParameter(Slice.class, "slice");
            if (stream.added().isEmpty()) {
                return method.addComment("Nothing of a slice goes into its records.")
                        .build();
            }
            return method.addStatement("this.$L = slice", slice).build();
        }

        private MethodSpec decode() {
            MethodSpec.Builder method = Overrides.returning(void.class, "decode")
                    .addParameter(JsonReader.class, "json")
                    .addStatement("$L.read(json, 0)", field(record));
            for (AddedColumn added : stream.added()) {
                method.addStatement(
                        "$L.appendText($L.parent().get($S))", field(added.javaName()), slice, added.parentPath());
            }
            return method.build();
        }

        /** A field of the decoder, told apart from a parameter of the same name. */
        private static CodeBlock field(String name) {
            boolean shadowed = name.equals("json") || name.equals("columns");
            return CodeBlock.of(shadowed ? "this.$L" : "$L", name);
        }
    }
}
