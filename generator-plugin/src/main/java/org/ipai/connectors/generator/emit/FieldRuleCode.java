package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.record.FieldRule;

/** What is done to a stream's fields, as code that creates it. */
final class FieldRuleCode {

    private FieldRuleCode() {}

    static void add(StreamModel stream, TypeSpec.Builder type) {
        if (!stream.fieldRules().isEmpty()) {
            type.addMethod(Overrides.returning(Code.listOf(FieldRule.class), "fieldRules")
                    .addStatement(
                            "return $L", Code.lines(stream.fieldRules().stream().map(FieldRuleCode::rule)))
                    .build());
        }
    }

    private static CodeBlock rule(FieldRule rule) {
        CodeBlock path =
                rule.path().stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "$T.$L($L)", FieldRule.class, rule.treatment().name().toLowerCase(Locale.ROOT), path);
    }
}
