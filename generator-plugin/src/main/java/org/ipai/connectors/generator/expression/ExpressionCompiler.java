package org.ipai.connectors.generator.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.extensions.CelOptionalLibrary;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.expression.Template.Kind;
import org.ipai.connectors.generator.expression.Template.Part;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ConfigType;

/** Parses and type-checks templates and conditions against a scope. What is wrong becomes findings. */
public final class ExpressionCompiler {

    private final Scope scope;
    private final CelCompiler cel;

    public ExpressionCompiler(Scope scope) {
        this.scope = scope;
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries((CelCompilerLibrary) CelOptionalLibrary.INSTANCE)
                .setTypeProvider(new DeclaredTypes(scope));
        scope.roots().forEach((name, type) -> builder.addVar(name, type.celType()));
        this.cel = builder.build();
    }

    /** A template: text, an expression, or a mixture, which is text. */
    public Optional<Checked> text(Text source, Findings findings) {
        Optional<Template> template = Template.parse(source, findings);
        if (template.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = template.get().parts();
        if (parts.size() == 1 && parts.get(0).kind() == Kind.EXPRESSION) {
            return compile(parts.get(0), findings, tree -> new AstReader(tree, scope).value());
        }
        return concat(parts, findings);
    }

    private Optional<Checked> concat(List<Part> parts, Findings findings) {
        List<Expression> values = new ArrayList<>();
        for (Part part : parts) {
            Optional<Expression> value = part.kind() == Kind.TEXT
                    ? Optional.of(new Expression.Literal(part.text()))
                    : member(part, findings);
            value.ifPresent(values::add);
        }
        if (values.size() < parts.size()) {
            return Optional.empty();
        }
        Expression whole = values.isEmpty()
                ? new Expression.Literal("")
                : values.size() == 1 ? values.get(0) : new Expression.Concat(values);
        return Optional.of(new Checked(whole, ValueType.TEXT, false));
    }

    private Optional<Expression> member(Part part, Findings findings) {
        Optional<Checked> checked = compile(part, findings, tree -> new AstReader(tree, scope).value());
        if (checked.isPresent() && checked.get().mayBeMissing()) {
            findings.error(
                    ExpressionRule.MAY_BE_MISSING,
                    part.at(),
                    "the config field in ${" + part.text() + "} is optional and has no default",
                    "give it a default, or write config.?field.orValue(\"…\")");
            return Optional.empty();
        }
        return checked.map(Checked::expression);
    }

    /** A condition: one expression, nothing around it. */
    public Optional<Expression> condition(Text source, Findings findings) {
        return single(source, "a condition such as ${config.kind == \"full\"}", findings)
                .flatMap(part -> compile(part, findings, tree -> new AstReader(tree, scope).condition()));
    }

    /**
     * The secret config field that an expression names, for authentication only.
     *
     * @param type {@link ConfigType#SECRET} or {@link ConfigType#SECRET_LIST}
     */
    public Optional<String> secret(Text source, ConfigType type, Findings findings) {
        Optional<Part> part = single(source, "a secret such as ${config.token}", findings);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        String name = fieldName(part.get());
        List<String> known = secrets(type);
        if (known.contains(name)) {
            return Optional.of(name);
        }
        String word = type.name().toLowerCase(Locale.ROOT);
        findings.error(
                ExpressionRule.SECRET,
                part.get().at(),
                "${" + part.get().text() + "} does not name a config field of type " + word,
                NearestName.hint(name, known, "write ${config.<field>} with a field of type " + word));
        return Optional.empty();
    }

    /** The config field of one of some types that a text names and nothing else. */
    public Optional<String> field(Text source, Set<ConfigType> types, Findings findings) {
        Optional<Part> part = single(source, "a config field such as ${config.name}", findings);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        String name = part.get().text().strip().replaceFirst("^config\\.", "");
        List<String> suitable = scope.fieldsOf(types);
        if (suitable.contains(name)) {
            return Optional.of(name);
        }
        String wanted = types.stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" or "));
        findings.error(
                ExpressionRule.WRONG_TYPE,
                part.get().at(),
                "${" + part.get().text() + "} does not name a config field of type " + wanted,
                NearestName.hint(name, suitable, "write ${config.<field>} with a field of type " + wanted));
        return Optional.empty();
    }

    /** The secret config field that a text names, if it is nothing but that. */
    public Optional<String> findSecret(Text source) {
        Optional<Template> template = Template.parse(source, new Findings());
        return template.filter(found -> found.parts().size() == 1)
                .map(found -> found.parts().get(0))
                .filter(part -> part.kind() == Kind.EXPRESSION)
                .map(ExpressionCompiler::fieldName)
                .filter(secrets(ConfigType.SECRET)::contains);
    }

    private static String fieldName(Part part) {
        return part.text().replaceAll("\\s", "").replaceFirst("^config\\.", "");
    }

    private List<String> secrets(ConfigType type) {
        ObjectType config = Objects.requireNonNull(scope.roots().get("config"));
        return config.fields()
                .filter(field -> field.type().equals(Scope.typeOf(type)))
                .map(ObjectType.Field::name)
                .toList();
    }

    private static Optional<Part> single(Text source, String wanted, Findings findings) {
        Optional<Template> template = Template.parse(source, findings);
        if (template.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = template.get().parts();
        if (parts.size() == 1 && parts.get(0).kind() == Kind.EXPRESSION) {
            return Optional.of(parts.get(0));
        }
        findings.error(
                ExpressionRule.SYNTAX,
                source.at(),
                Quote.of(source.value()) + " is not a single expression",
                "write " + wanted);
        return Optional.empty();
    }

    /** What to make of a checked expression. */
    private interface Reading<T> {
        T read(CelAbstractSyntaxTree tree) throws ExpressionFault;
    }

    private <T> Optional<T> compile(Part part, Findings findings, Reading<T> reading) {
        try {
            CelValidationResult parsed = cel.parse(part.text());
            if (parsed.hasError()) {
                report(parsed.getErrors().get(0), ExpressionRule.SYNTAX, part, findings);
                return Optional.empty();
            }
            checkNames(parsed.getAst());
            CelValidationResult checked = cel.check(parsed.getAst());
            if (checked.hasError()) {
                checked.getErrors().forEach(issue -> report(issue, ExpressionRule.WRONG_TYPE, part, findings));
                return Optional.empty();
            }
            return Optional.of(reading.read(checked.getAst()));
        } catch (ExpressionFault fault) {
            findings.error(fault.rule(), at(part, fault.offset()), fault.explanation(), fault.hint());
            return Optional.empty();
        } catch (CelValidationException e) {
            throw new IllegalStateException("a result without errors has a tree", e);
        }
    }

    private void checkNames(CelAbstractSyntaxTree tree) throws ExpressionFault {
        new Names(scope, tree.getSource()).check(tree.getExpr());
    }

    private static void report(CelIssue issue, ExpressionRule rule, Part part, Findings findings) {
        boolean syntax = rule == ExpressionRule.SYNTAX;
        findings.error(
                rule,
                at(part, Math.max(0, issue.getSourceLocation().getColumn())),
                (syntax ? "the expression cannot be read: " : "the types do not fit: ")
                        + Explanation.of(issue.getMessage()),
                syntax
                        ? "correct the CEL expression; texts are written in double quotes"
                        : "compare and join values of the same type; string(x) makes a text");
    }

    private static SourceLocation at(Part part, int offset) {
        boolean oneLine = part.text().indexOf('\n') < 0;
        SourceLocation start = part.at();
        return new SourceLocation(start.file(), start.line(), oneLine ? start.column() + offset : start.column());
    }

    /** The scope's object types, by the names CEL knows them by. */
    private static final class DeclaredTypes implements CelTypeProvider {

        private final ImmutableList<CelType> types;

        DeclaredTypes(Scope scope) {
            this.types = scope.roots().values().stream()
                    .flatMap(ObjectType::all)
                    .map(ObjectType::celType)
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return types;
        }

        @Override
        public Optional<CelType> findType(String name) {
            return types.stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}
