package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.connector.NamedPath;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.jspecify.annotations.Nullable;

/** How a stream's responses hold their records, as code that creates its description. */
final class ResponseShapeCode {

    private ResponseShapeCode() {}

    static void add(ResponseShape shape, TypeSpec.Builder type) {
        if (!shape.equals(ResponseShape.array())) {
            type.addMethod(Overrides.returning(ResponseShape.class, "responseShape")
                    .addStatement("return $L", creation(shape))
                    .build());
        }
    }

    private static CodeBlock creation(ResponseShape shape) {
        Class<?> type = shape.getClass();
        if (shape instanceof ResponseShape.Joined joined) {
            CodeBlock records = joined.records().equals(ResponseShape.array())
                    ? CodeBlock.of("$T.array()", ResponseShape.class)
                    : creation(joined.records());
            return CodeBlock.of("new $T($L,$W$L)", type, records, joins(joined.joins()));
        }
        if (shape instanceof ResponseShape.Wrapped wrapped) {
            return CodeBlock.of("new $T($S)", type, wrapped.field());
        }
        if (shape instanceof ResponseShape.Entries entries) {
            return CodeBlock.of("new $T($S, $L)", type, entries.key(), text(entries.value()));
        }
        if (shape instanceof ResponseShape.Values values) {
            return CodeBlock.of("new $T($S)", type, values.field());
        }
        if (shape instanceof ResponseShape.Expanded expanded) {
            CodeBlock field = Code.texts(expanded.field());
            return CodeBlock.of("new $T($L,$W$L,$W$L)", type, field, text(expanded.value()), paths(expanded.keep()));
        }
        if (shape instanceof ResponseShape.Zipped zipped) {
            return CodeBlock.of("new $T($L)", type, paths(zipped.arrays()));
        }
        return shape instanceof ResponseShape.Rows rows
                ? CodeBlock.of(
                        "new $T($L,$W$L,$W$L,$W$L)",
                        type,
                        Code.texts(rows.header()),
                        Code.texts(rows.name()),
                        Code.texts(rows.rows()),
                        Code.texts(rows.columns()))
                : CodeBlock.of("new $T()", type);
    }

    private static CodeBlock joins(List<Join> joins) {
        return Code.lines(joins.stream()
                .map(join -> CodeBlock.of(
                        "new $T($S,$W$L,$W$L,$W$L)",
                        Join.class,
                        join.field(),
                        Code.texts(join.from()),
                        Code.texts(join.on()),
                        Code.texts(join.key()))));
    }

    private static CodeBlock paths(List<NamedPath> paths) {
        return Code.lines(paths.stream()
                .map(path -> CodeBlock.of("new $T($S, $L)", NamedPath.class, path.name(), Code.texts(path.path()))));
    }

    private static CodeBlock text(@Nullable String text) {
        return text == null ? CodeBlock.of("null") : CodeBlock.of("$S", text);
    }
}
