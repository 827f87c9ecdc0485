package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.Optional;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;
import org.ipai.connectors.runtime.connector.Pagination;

/** Writes how pages are found where that depends on the configuration. */
final class KeysetCode {

    private KeysetCode() {}

    static boolean readsConfig(StreamModel stream) {
        return stream.pagination() instanceof Pagination.Keyset keyset && keyset.readsConfig();
    }

    /** The method that puts the configuration's values in; empty if there are none. */
    static Optional<MethodSpec> method(StreamModel stream, Expressions expressions) {
        if (!readsConfig(stream)) {
            return Optional.empty();
        }
        PaginationCode code = new PaginationCode(setting -> CodeBlock.of(
                "new $T($L)", Part.Constant.class, expressions.text(new Expression.ConfigValue(setting.name()))));
        return Optional.of(Overrides.returning(Pagination.class, "pagination")
                .addStatement("return $L", code.write(stream.pagination()))
                .build());
    }
}
