package org.ipai.connectors.generator.expression;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.Expression.And;
import org.ipai.connectors.generator.model.Expression.Concat;
import org.ipai.connectors.generator.model.Expression.ConfigValue;
import org.ipai.connectors.generator.model.Expression.Equal;
import org.ipai.connectors.generator.model.Expression.Literal;
import org.ipai.connectors.generator.model.Expression.Not;
import org.ipai.connectors.generator.model.Expression.Or;
import org.ipai.connectors.generator.model.Expression.OrElse;
import org.ipai.connectors.generator.model.Expression.ParentValue;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

final class ExpressionCompilerTest {

    private final Findings findings = new Findings();
    private final ExpressionCompiler compiler = new ExpressionCompiler(Scope.ofConfig(List.of(
                    config("owner", ConfigType.STRING, null, true),
                    config("kind", ConfigType.STRING, "full", false),
                    config("nickname", ConfigType.STRING, null, false),
                    config("limit", ConfigType.INTEGER, "5", false),
                    config("archived", ConfigType.BOOLEAN, "false", false),
                    config("start", ConfigType.INSTANT, "2008-01-01T00:00:00Z", false),
                    config("token", ConfigType.SECRET, null, true)))
            .withParent(new StructModel(
                    "Repository",
                    List.of(
                            field("fullName", "full_name", scalar(FieldType.Scalar.TEXT)),
                            field("id", "id", scalar(FieldType.Scalar.LONG)),
                            field("tags", "tags", new TypeModel.ListModel(scalar(FieldType.Scalar.TEXT))),
                            field(
                                    "owner",
                                    "owner",
                                    new TypeModel.ObjectModel(new StructModel(
                                            "User",
                                            List.of(field(
                                                    "loginName", "login_name", scalar(FieldType.Scalar.TEXT))))))))));

    @Test
    void text_without_expressions_is_a_literal() {
        assertThat(text("all")).isEqualTo(new Literal("all"));
        assertThat(text("")).isEqualTo(new Literal(""));
    }

    @Test
    void config_and_parent_fields_are_read_the_parent_by_its_columns() {
        assertThat(text("${config.owner}")).isEqualTo(new ConfigValue("owner"));
        assertThat(text("${parent.fullName}")).isEqualTo(new ParentValue("full_name"));
        assertThat(text("${ parent.owner.loginName }")).isEqualTo(new ParentValue("owner.login_name"));
    }

    @Test
    void text_and_expressions_mix() {
        assertThat(text("a-${config.owner}-${parent.id}"))
                .isEqualTo(new Concat(
                        List.of(new Literal("a-"), new ConfigValue("owner"), new Literal("-"), new ParentValue("id"))));
        assertThat(text("${'a' + config.owner + \"}\"}"))
                .isEqualTo(new Concat(List.of(new Literal("a"), new ConfigValue("owner"), new Literal("}"))));
    }

    @Test
    void a_doubled_dollar_is_a_literal_one() {
        assertThat(text("$${config.owner}")).isEqualTo(new Literal("${config.owner}"));
        assertThat(text("5 $ each")).isEqualTo(new Literal("5 $ each"));
    }

    @Test
    void types_of_values_are_known() {
        assertThat(compiler.text(at("${config.start}"), findings))
                .contains(new Checked(new ConfigValue("start"), ValueType.INSTANT, false));
        assertThat(compiler.text(at("${config.nickname}"), findings))
                .contains(new Checked(new ConfigValue("nickname"), ValueType.TEXT, true));
        assertThat(compiler.text(at("a${config.limit}"), findings).map(Checked::type))
                .contains(ValueType.TEXT);
    }

    @Test
    void an_optional_field_can_be_replaced() {
        assertThat(text("${config.?nickname.orValue(config.owner)}"))
                .isEqualTo(new OrElse(new ConfigValue("nickname"), new ConfigValue("owner")));
    }

    @Test
    void an_optional_field_is_no_part_of_a_text() {
        assertThat(compiler.text(at("x-${config.nickname}"), findings)).isEmpty();
        assertThat(compiler.text(at("${'x-' + config.nickname}"), findings)).isEmpty();
        assertThat(findings.sorted()).extracting(Finding::rule).containsOnly("IPAI-EXPRESSION-MISSING");
    }

    @Test
    void conditions_translate() {
        Expression isFull = new Equal(new ConfigValue("kind"), new Literal("full"));
        assertThat(condition("${config.kind == \"full\"}")).isEqualTo(isFull);
        assertThat(condition("${config.kind != 'full'}")).isEqualTo(new Not(isFull));
        assertThat(condition("${config.archived}"))
                .isEqualTo(new Equal(new ConfigValue("archived"), new Literal("true")));
        assertThat(condition("${config.limit == 5 && !config.archived && config.kind == 'full'}"))
                .isEqualTo(new And(List.of(
                        new Equal(new ConfigValue("limit"), new Literal("5")),
                        new Not(new Equal(new ConfigValue("archived"), new Literal("true"))),
                        isFull)));
        assertThat(condition("${config.kind in ['full', 'half']}"))
                .isEqualTo(new Or(List.of(isFull, new Equal(new ConfigValue("kind"), new Literal("half")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${config.ownr}                     | 10 | IPAI-EXPRESSION-UNKNOWN     | did you mean 'owner'?
            ab${config.ownr}                   | 12 | IPAI-EXPRESSION-UNKNOWN     | did you mean 'owner'?
            ${parent.owner.loginname}          | 16 | IPAI-EXPRESSION-UNKNOWN     | did you mean 'loginName'?
            ${parent.fullName.x}               | 19 | IPAI-EXPRESSION-UNKNOWN     | use 'fullName' itself
            ${confg.owner}                     | 3  | IPAI-EXPRESSION-UNKNOWN     | did you mean 'config'?
            ${config.token}                    | 10 | IPAI-EXPRESSION-SECRET      | secrets are sent by the auth block only; use a config field of another type
            ${"Bearer " + config.token}        | 22 | IPAI-EXPRESSION-SECRET      | secrets are sent by the auth block only; use a config field of another type
            ${config.owner + config.limit}     | 16 | IPAI-EXPRESSION-TYPE        | compare and join values of the same type; string(x) makes a text
            ${parent.owner}                    | 9  | IPAI-EXPRESSION-TYPE        | select a field that holds a text, number, boolean, date or instant
            ${config.owner +}                  | 17 | IPAI-EXPRESSION-SYNTAX      | correct the CEL expression; texts are written in double quotes
            x ${config.owner                   | 3  | IPAI-EXPRESSION-SYNTAX      | end it with }, or write $${ for a literal ${
            """)
    void faults_have_a_place_and_a_way_out(String template, int column, String rule, String hint) {
        assertThat(compiler.text(at(template), findings)).isEmpty();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.hint()).isEqualTo(hint);
            assertThat(finding.location().column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${config.owner.startsWith('a') ? 'x' : 'y'}
            ${config.limit + 1}
            ${has(config.owner) ? config.owner : 'x'}
            ${[1, 2].map(x, x + 1)[0]}
            ${{'a': 'b'}.a}
            """)
    void other_constructs_are_not_supported_yet(String template) {
        assertThat(compiler.text(at(template), findings)).isEmpty();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isIn("IPAI-EXPRESSION-UNSUPPORTED", "IPAI-EXPRESSION-TYPE");
            assertThat(finding.message() + finding.hint()).contains("support");
        });
    }

    @Test
    void a_condition_must_be_boolean_and_alone() {
        assertThat(compiler.condition(at("${config.kind}"), findings)).isEmpty();
        assertThat(compiler.condition(at("x ${config.archived}"), findings)).isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("IPAI-EXPRESSION-TYPE", "IPAI-EXPRESSION-SYNTAX");
    }

    @Test
    void a_secret_is_named_for_authentication_only() {
        assertThat(compiler.secret(at("${config.token}"), ConfigType.SECRET, findings))
                .contains("token");
        assertThat(findings.sorted()).isEmpty();
        assertThat(compiler.secret(at("${config.tokn}"), ConfigType.SECRET, findings))
                .isEmpty();
        assertThat(compiler.secret(at("${config.owner}"), ConfigType.SECRET, findings))
                .isEmpty();
        assertThat(compiler.secret(at("ghp_literal"), ConfigType.SECRET, findings))
                .isEmpty();
        assertThat(findings.sorted()).hasSize(3).extracting(Finding::hint).contains("did you mean 'token'?");
    }

    @Test
    void without_a_parent_there_is_none_to_read() {
        ExpressionCompiler parentless =
                new ExpressionCompiler(Scope.ofConfig(List.of(config("owner", ConfigType.STRING, null, true))));
        assertThat(parentless.text(at("${parent.name}"), findings)).isEmpty();
        assertThat(findings.sorted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("there is no parent here"));
    }

    private Expression text(String template) {
        Optional<Checked> checked = compiler.text(at(template), findings);
        assertThat(findings.sorted()).isEmpty();
        return checked.orElseThrow().expression();
    }

    private Expression condition(String template) {
        Optional<Expression> condition = compiler.condition(at(template), findings);
        assertThat(findings.sorted()).isEmpty();
        return condition.orElseThrow();
    }

    private static Text at(String value) {
        return new Text(value, new SourceLocation("connector.yaml", 7, 1));
    }

    private static ConfigFieldModel config(
            String name, ConfigType type, @Nullable String defaultValue, boolean required) {
        return new ConfigFieldModel(name, name, type, "", required, defaultValue, List.of());
    }

    private static FieldModel field(String jsonName, String columnName, TypeModel type) {
        return new FieldModel(jsonName, columnName, jsonName, type, true);
    }

    private static TypeModel scalar(FieldType.Scalar type) {
        return new TypeModel.ScalarModel(type, List.of());
    }
}
