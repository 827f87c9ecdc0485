package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return values(stream).anyMatch(Expression.ConfigValue.class::isInstance);
    }

    /** All that is read while a record is decoded. */
    private static Stream<Expression> values(StreamModel stream) {
        Stream<Expression> added = stream.added().stream().map(AddedColumn::value);
        return Stream.concat(added, Stream.ofNullable(stream.wanted())).flatMap(Expression::all);
    }

    /** One decoder and the names within it. */
    private static final class Decoder {

        private final Connector connector;
        private final StreamModel stream;
        private final RecordColumnCode recordColumns;
        private final Expressions expressions;
        private final NameAllocator names = new NameAllocator();
        private final Map<Expression, CodeBlock> nullable = new LinkedHashMap<>();
        private final List<Expression.RecordValue> recordValues = new ArrayList<>();

        Decoder(Connector connector, StreamModel stream) {
            this.connector = connector;
            this.stream = stream;
            this.recordColumns = new RecordColumnCode(stream.record());
            for (String own : List.of("record", "slice", "config", "columns", "json")) {
                names.newName(own, own);
            }
            stream.added().forEach(added -> names.newName(added.javaName(), added));
            values(stream).distinct().forEach(this::declare);
            this.expressions = new Expressions(connector.model(), nullable);
        }

        /** What the record or the parent's record lacks is null. */
        private void declare(Expression value) {
            if (value instanceof Expression.ParentValue parent) {
                nullable.put(value, CodeBlock.of("slice.parent().get($S)", parent.path()));
            } else if (value instanceof Expression.RecordValue field) {
                String name = names.newName(recordColumns.name(field.path()), value);
                nullable.put(value, CodeBlock.of("$L.lastText()", name));
                recordValues.add(field);
            }
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
            for (Expression.RecordValue value : recordValues) {
                type.addField(recordColumns.type(value.path()), names.get(value), Modifier.PRIVATE, Modifier.FINAL);
            }
            if (readsConfig(stream)) {
                type.addField(connector.configClass(), "config", Modifier.PRIVATE, Modifier.FINAL);
            }
            if (readsSlice()) {
                type.addField(FieldSpec.builder(Slice.class, "slice", Modifier.PRIVATE)
                        .initializer("$T.whole()", Slice.class)
                        .build());
            }
            type.addMethod(constructor()).addMethod(startSlice()).addMethod(decode());
            if (stream.wanted() != null) {
                type.addMethod(Overrides.returning(boolean.class, "isWanted")
                        .addStatement("return $L", expressions.condition(stream.wanted()))
                        .build());
            }
            return type;
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
            for (Expression.RecordValue value : recordValues) {
                method.addStatement("$L = columns.root()$L", names.get(value), recordColumns.column(value.path()));
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
            for (AddedColumn added : stream.added()) {
                if (!isWholeRecord(added)) {
                    method.addStatement("$L.appendText($L)", names.get(added), expressions.text(added.value()));
                }
            }
            return method.build();
        }

        private static boolean isWholeRecord(AddedColumn added) {
            return added.value() instanceof Expression.WholeRecord;
        }

        private boolean readsSlice() {
            return values(stream)
                    .anyMatch(
                            value -> value instanceof Expression.ParentValue || value instanceof Expression.SliceValue);
        }
    }
}
