package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Recurring pieces of code. */
final class Code {

    private Code() {}

    /** {@code new Type(…)}, an argument a line. */
    static CodeBlock create(Class<?> type, CodeBlock... arguments) {
        return CodeBlock.of("new $T($L)", type, indented(CodeBlock.join(List.of(arguments), ",\n")));
    }

    /** {@code List.of(…)}, wrapped where the line is full. */
    static CodeBlock list(Stream<CodeBlock> elements) {
        return CodeBlock.of("$T.of($L)", List.class, wrapped(elements));
    }

    /** Elements separated by commas; many are wrapped where the line is full. */
    static CodeBlock wrapped(Stream<CodeBlock> elements) {
        List<CodeBlock> all = elements.toList();
        return CodeBlock.join(all, all.size() > 4 ? ",$W" : ", ");
    }

    /** {@code return …}, for code that spans lines and indents them itself. */
    static CodeBlock returning(CodeBlock code) {
        return CodeBlock.of("return $<$<$L$>$>", code);
    }

    /** {@code List.of(…)}, an element a line. */
    static CodeBlock lines(Stream<CodeBlock> elements) {
        List<CodeBlock> all = elements.toList();
        return all.isEmpty()
                ? list(Stream.of())
                : CodeBlock.of("$T.of($L)", List.class, indented(CodeBlock.join(all, ",\n")));
    }

    /** {@code List.of("a", "b")}. */
    static CodeBlock texts(Collection<String> texts) {
        return list(texts.stream().map(text -> CodeBlock.of("$S", text)));
    }

    /** {@code List<Type>}. */
    static TypeName listOf(Class<?> element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(element));
    }

    private static CodeBlock indented(CodeBlock code) {
        return CodeBlock.of("\n$>$>$L$<$<", code);
    }
}
