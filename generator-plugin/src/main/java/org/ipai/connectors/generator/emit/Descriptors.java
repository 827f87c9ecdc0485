package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.model.AddedColumn;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.ParentDescriptor;
import org.ipai.connectors.runtime.connector.PartitionField;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.jspecify.annotations.Nullable;

/** Writes a stream's descriptor as code that creates it. */
final class Descriptors {

    private Descriptors() {}

    static CodeBlock stream(Connector connector, StreamModel stream) {
        return Code.create(
                StreamDescriptor.class,
                CodeBlock.of("$S", connector.model().sourceType()),
                CodeBlock.of("$S", stream.name()),
                CodeBlock.of("$S", stream.description()),
                schema(connector, stream),
                Code.texts(stream.primaryKey()),
                set(stream.syncModes().stream().map(mode -> CodeBlock.of("$T.$L", SyncMode.class, mode))),
                cursor(stream.cursor()),
                parent(stream.parent()),
                Code.texts(stream.recordPath()),
                PaginationCode.of(stream.pagination()),
                Code.list(stream.partitions().stream().map(Descriptors::partition)),
                Code.lines(stream.quality().stream().map(Descriptors::quality)),
                set(stream.emptyStatuses().stream().map(status -> CodeBlock.of("$L", status))),
                DeletesCode.of(stream.deletes()));
    }

    private static CodeBlock schema(Connector connector, StreamModel stream) {
        return stream.added().isEmpty()
                ? CodeBlock.of("new $T($T.COLUMNS)", RecordSchema.class, connector.readerClass(stream.record()))
                : CodeBlock.of("schema()");
    }

    /** The record's own columns and those added to it. */
    static MethodSpec schemaMethod(Connector connector, StreamModel stream) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("schema")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RecordSchema.class)
                .addStatement(
                        "$T columns = new $T<>($T.COLUMNS)",
                        Code.listOf(SchemaField.class),
                        ArrayList.class,
                        connector.readerClass(stream.record()));
        for (AddedColumn added : stream.added()) {
            method.addStatement(
                    "columns.add(new $T($S, $T.$L))",
                    SchemaField.class,
                    added.columnName(),
                    FieldType.Scalar.class,
                    added.type());
        }
        return method.addStatement("return new $T(columns)", RecordSchema.class).build();
    }

    private static CodeBlock cursor(@Nullable CursorDescriptor cursor) {
        if (cursor == null) {
            return CodeBlock.of("null");
        }
        boolean isInstant = cursor.format() == Format.INSTANT && cursor.requestFormat() == Format.INSTANT;
        CodeBlock start = isInstant
                ? CodeBlock.of("$T.ofInstant($L,", CursorDescriptor.class, Code.texts(cursor.path()))
                : CodeBlock.of(
                        "new $1T($2L, $1T.Format.$3L, $1T.Format.$4L,",
                        CursorDescriptor.class,
                        Code.texts(cursor.path()),
                        cursor.format(),
                        cursor.requestFormat());
        return CodeBlock.of(
                "$1L$W$2T.Order.$3L, $2T.Filter.$4L,$W$5L)",
                start,
                CursorDescriptor.class,
                cursor.order(),
                cursor.filter(),
                reach(cursor.reach()));
    }

    private static CodeBlock reach(CursorReach reach) {
        if (reach.equals(CursorReach.from(reach.lookBack()))) {
            return CodeBlock.of("$T.from($L)", CursorReach.class, duration(reach.lookBack()));
        }
        return CodeBlock.of(
                "new $1T($2L, $3L,$W$4L, $1T.NewSlices.$5L)",
                CursorReach.class,
                duration(reach.lookBack()),
                duration(reach.endLag()),
                reach.step() == null ? CodeBlock.of("null") : duration(reach.step()),
                reach.newSlices());
    }

    private static CodeBlock duration(Duration duration) {
        return duration.isZero()
                ? CodeBlock.of("$T.ZERO", Duration.class)
                : CodeBlock.of("$T.parse($S)", Duration.class, duration.toString());
    }

    private static CodeBlock parent(@Nullable ParentDescriptor parent) {
        return parent == null
                ? CodeBlock.of("null")
                : CodeBlock.of(
                        "new $T($S, $L,$W$L, $S)",
                        ParentDescriptor.class,
                        parent.stream(),
                        Code.texts(parent.fields()),
                        Code.texts(parent.labelFields()),
                        parent.versionField());
    }

    private static CodeBlock partition(PartitionField partition) {
        return CodeBlock.of(
                "new $1T($2S, $1T.Transform.$3L)", PartitionField.class, partition.column(), partition.transform());
    }

    private static CodeBlock quality(QualityRule rule) {
        return CodeBlock.of(
                "new $1T($1T.Kind.$2L, $3S,$W$4L, $1T.Severity.$5L)",
                QualityRule.class,
                rule.kind(),
                rule.column(),
                Code.texts(rule.values()),
                rule.severity());
    }

    private static CodeBlock set(Stream<CodeBlock> elements) {
        return CodeBlock.of("$T.of($L)", Set.class, Code.wrapped(elements.distinct()));
    }
}
