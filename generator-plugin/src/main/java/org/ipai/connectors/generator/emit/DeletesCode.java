package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.connector.Deletes;
import org.jspecify.annotations.Nullable;

/** Writes how a stream's table learns of deleted records. */
final class DeletesCode {

    private DeletesCode() {}

    /** As code that creates it. */
    static CodeBlock of(Deletes deletes) {
        if (deletes instanceof Deletes.InferOnFull infer) {
            return CodeBlock.of(
                    "new $1T.InferOnFull($2L, $1T.WhenEmpty.$3L)",
                    Deletes.class,
                    Code.texts(infer.sliceColumns()),
                    infer.whenEmpty());
        }
        if (deletes instanceof Deletes.Flag flag) {
            return CodeBlock.of("new $T.Flag($S, $S)", Deletes.class, flag.column(), flag.value());
        }
        return deletes instanceof Deletes.Endpoint endpoint
                ? CodeBlock.of("new $T.Endpoint($S, $L)", Deletes.class, endpoint.stream(), Code.texts(endpoint.key()))
                : CodeBlock.of("$T.NONE", Deletes.class);
    }

    /** As people say it. */
    static String words(Deletes deletes) {
        if (deletes instanceof Deletes.InferOnFull) {
            return "removed after a full refresh";
        }
        if (deletes instanceof Deletes.Flag flag) {
            return "removed by `" + flag.column() + "`";
        }
        return deletes instanceof Deletes.Endpoint endpoint ? "removed by `" + endpoint.stream() + "`" : "kept";
    }

    /** For the sandbox: the field by which records say that they are deleted, and its value; null if they do not. */
    static @Nullable ObjectNode flag(StreamModel stream) {
        if (!(stream.deletes() instanceof Deletes.Flag flag)) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        StructModel struct = stream.record();
        for (String column : flag.column().split("\\.")) {
            FieldModel field = struct.fields().stream()
                    .filter(candidate -> candidate.columnName().equals(column))
                    .findFirst()
                    .orElseThrow();
            node.withArrayProperty("path").add(field.jsonName());
            node.put("type", type(field.type()));
            struct = field.type() instanceof TypeModel.ObjectModel object ? object.struct() : struct;
        }
        return node.put("value", flag.value());
    }

    private static String type(TypeModel type) {
        return type instanceof TypeModel.ScalarModel scalar
                ? scalar.type().name().toLowerCase(Locale.ROOT)
                : "object";
    }
}
