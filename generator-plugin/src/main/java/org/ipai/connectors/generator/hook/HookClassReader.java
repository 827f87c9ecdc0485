package org.ipai.connectors.generator.hook;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Makes a {@link HookClass} of what the compiler has parsed. */
final class HookClassReader {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String shown;
    private final String text;

    HookClassReader(CompilationUnitTree unit, SourcePositions positions, String shown, String text) {
        this.unit = unit;
        this.positions = positions;
        this.shown = shown;
        this.text = text;
    }

    HookClass read(ClassTree type) {
        ExpressionTree packageName = unit.getPackageName();
        Set<Modifier> modifiers = type.getModifiers().getFlags();
        return new HookClass(
                packageName == null ? "" : packageName.toString(),
                type.getSimpleName().toString(),
                declaration(type),
                modifiers.contains(Modifier.PUBLIC),
                type.getKind() == Tree.Kind.CLASS && !modifiers.contains(Modifier.ABSTRACT),
                hasPlainConstructor(type),
                type.getExtendsClause() != null,
                type.getImplementsClause().stream().map(this::implemented).toList());
    }

    /** Without a constructor of its own a public class has a public one. */
    private static boolean hasPlainConstructor(ClassTree type) {
        List<MethodTree> constructors = type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals("<init>"))
                .toList();
        return constructors.isEmpty()
                || constructors.stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && constructor.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    private HookClass.Implemented implemented(Tree written) {
        Tree type = written;
        String argument = null;
        if (written instanceof ParameterizedTypeTree generic) {
            type = generic.getType();
            List<? extends Tree> arguments = generic.getTypeArguments();
            argument = arguments.size() == 1 ? simpleName(arguments.get(0)) : null;
        }
        String name = simpleName(type);
        return new HookClass.Implemented(name == null ? "" : name, argument, at(offset(written)));
    }

    private static @Nullable String simpleName(Tree type) {
        if (type instanceof IdentifierTree identifier) {
            return identifier.getName().toString();
        }
        return type instanceof MemberSelectTree member ? member.getIdentifier().toString() : null;
    }

    /** Where the class's name stands, not its comment or its modifiers. */
    private SourceLocation declaration(ClassTree type) {
        int modifiers = (int) positions.getEndPosition(unit, type.getModifiers());
        int from = Math.max(modifiers, offset(type));
        int name = text.indexOf(type.getSimpleName().toString(), from);
        return at(name < 0 ? from : name);
    }

    private int offset(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private SourceLocation at(int offset) {
        String before = text.substring(0, Math.max(0, offset));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int lineStart = before.lastIndexOf('\n') + 1;
        return new SourceLocation(shown, line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
