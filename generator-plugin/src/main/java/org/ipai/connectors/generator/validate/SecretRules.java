package org.ipai.connectors.generator.validate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.finding.SecretText;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.AuthSpec;
import org.ipai.connectors.generator.spec.BodySpec;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.SecretSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Secrets come from the config, at run time, into the authentication and nowhere else. No message quotes one. */
final class SecretRules {

    private static final String USE_CONFIG =
            "use a config field of type secret, as ${config.<name>}, and revoke what was written";

    /** Header names that do not sound like a secret but carry one. */
    private static final Set<String> SIGNING_HEADERS = Set.of("authorization", "proxy_authorization", "cookie");

    private SecretRules() {}

    static void literals(Subject subject, Reporter reporter) {
        ConnectorSpec spec = subject.spec();
        checkAuth(spec, reporter);
        headers(spec)
                .filter(header -> carriesSecret(header.getKey()) && !isSecretReference(spec, header.getValue()))
                .forEach(header -> reporter.error(
                        header.getValue(),
                        "the header " + Quote.of(header.getKey()) + " holds a literal secret",
                        "delete it and use auth"));
        Texts.ofSigning(spec)
                .filter(secret -> !isSecretReference(spec, secret))
                .forEach(secret -> reporter.error(secret, "a hook's secret is not a secret of the config", USE_CONFIG));
        spec.streams().values().stream()
                .flatMap(stream -> stream.operations().stream())
                .forEach(operation -> checkOperation(operation, reporter));
        everyText(spec)
                .filter(text -> SecretText.isIn(text.value()))
                .forEach(text -> reporter.error(text, "this looks like a secret", USE_CONFIG));
    }

    private static void checkOperation(OperationSpec operation, Reporter reporter) {
        operation.parameters().forEach((name, values) -> values.forEach(value -> checkNamed(name, value, reporter)));
        BodySpec body = operation.body();
        if (body != null) {
            checkBody("", body, reporter);
        }
    }

    private static void checkBody(String name, BodySpec body, Reporter reporter) {
        if (body instanceof BodySpec.Properties object) {
            object.values().forEach((property, value) -> checkBody(property, value, reporter));
        } else if (body instanceof BodySpec.Elements list) {
            list.values().forEach(value -> checkBody(name, value, reporter));
        } else if (body instanceof BodySpec.Leaf leaf) {
            checkNamed(name, leaf.text(), reporter);
        }
    }

    private static void checkNamed(String name, Text value, Reporter reporter) {
        if (SecretText.isNamedBy(name) && !References.areIn(value) && !isPlain(value)) {
            reporter.error(value, "the parameter " + Quote.of(name) + " holds a literal secret", USE_CONFIG);
        }
    }

    static void defaults(Subject subject, Reporter reporter) {
        subject.spec().config().forEach((name, field) -> {
            Text given = field.defaultValue();
            if (isSecret(field) && given != null) {
                reporter.error(given, "the secret " + Quote.of(name) + " has a default", "delete the default");
            }
            if (isSecret(field) && !field.allowed().isEmpty()) {
                reporter.error(
                        field.allowed().get(0),
                        "the secret " + Quote.of(name) + " lists its values",
                        "delete the enum");
            }
        });
    }

    static void types(Subject subject, Reporter reporter) {
        subject.spec().config().forEach((name, field) -> {
            String type = field.type().value();
            boolean several = type.equals("string_list") && SecretText.isNamedBy(name.replaceFirst("s$", ""));
            boolean one = Set.of("string", "integer").contains(type) && SecretText.isNamedBy(name);
            if (one || several) {
                reporter.error(
                        field.type(),
                        "the config field " + Quote.of(name) + " sounds like a secret but is of type " + field.type(),
                        "write 'type: " + (several ? "secret_list" : "secret")
                                + "', or choose a name that does not sound like one");
            }
        });
    }

    static void outsideAuth(Subject subject, Reporter reporter) {
        Map<String, ConfigFieldSpec> config = subject.spec().config();
        Texts.outsideAuth(subject.spec())
                .forEach(text -> References.config(text).stream()
                        .filter(name -> isSecret(config.get(name)))
                        .distinct()
                        .forEach(name -> reporter.error(
                                text,
                                "the secret " + Quote.of(name) + " is used outside auth",
                                "read it in 'auth' only")));
    }

    private static Stream<Map.Entry<String, Text>> headers(ConnectorSpec spec) {
        return spec.allApis().stream()
                .flatMap(api -> api.headers().entrySet().stream())
                .distinct();
    }

    private static Stream<AuthSpec> auths(ConnectorSpec spec) {
        return spec.allApis().stream().map(ApiSpec::auth).distinct();
    }

    private static void checkAuth(ConnectorSpec spec, Reporter reporter) {
        auths(spec)
                .flatMap(AuthSpec::secrets)
                .filter(secret -> !isSecretReference(spec, secret))
                .forEach(secret -> {
                    boolean isField =
                            References.config(secret.value()).size() == 1 && isWholeExpression(secret.value());
                    reporter.error(
                            secret.value(),
                            isField
                                    ? "the " + secret.name() + (secret.name().endsWith("s") ? "'" : "'s")
                                            + " config field is not of type " + secret.type()
                                    : "the " + secret.name() + " is not a secret of the config",
                            isField ? "declare the field with 'type: " + secret.type() + "'" : USE_CONFIG);
                });
    }

    private static boolean isSecretReference(ConnectorSpec spec, SecretSpec secret) {
        return isWholeExpression(secret.value())
                && References.config(secret.value()).stream()
                        .map(name -> spec.config().get(name))
                        .allMatch(field -> field == null || field.type().value().equals(secret.type()));
    }

    /** References to fields that do not exist have a finding of their own. */
    private static boolean isSecretReference(ConnectorSpec spec, Text text) {
        return isWholeExpression(text)
                && References.config(text).stream()
                        .allMatch(name -> !spec.config().containsKey(name)
                                || spec.config().get(name).isSecret());
    }

    private static boolean isWholeExpression(Text text) {
        return text.value().matches("\\$\\{\\s*config\\s*\\.\\s*\\w+\\s*}");
    }

    private static boolean isSecret(@Nullable ConfigFieldSpec field) {
        return field != null && field.isSecret();
    }

    private static boolean carriesSecret(String header) {
        return SecretText.isNamedBy(header)
                || SIGNING_HEADERS.contains(header.toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    /** Short numbers and truth values are options, such as {@code include_token: true}. */
    private static boolean isPlain(Text text) {
        return text.value().matches("true|false|[0-9]{1,4}|");
    }

    private static Stream<Text> everyText(ConnectorSpec spec) {
        Stream<Text> own = Stream.concat(
                Stream.of(spec.title(), spec.description()),
                spec.allApis().stream()
                        .flatMap(api -> Stream.of(api.baseUrl(), api.document().url())));
        Stream<Text> config = spec.config().values().stream()
                .filter(field -> !isSecret(field))
                .flatMap(field -> Stream.concat(
                        Stream.of(field.description()),
                        Stream.concat(Stream.ofNullable(field.defaultValue()), field.allowed().stream())));
        Stream<Text> auth = auths(spec)
                .flatMap(way -> Stream.of(way.values(), way.urls(), way.literals()))
                .flatMap(texts -> texts);
        Stream<Text> headers =
                headers(spec).filter(header -> !carriesSecret(header.getKey())).map(Map.Entry::getValue);
        Stream<Text> streams = spec.streams().values().stream()
                .flatMap(stream -> Stream.concat(Stream.of(stream.description()), Texts.of(stream)));
        Stream<Text> messages = ErrorTable.rules(spec).flatMap(rule -> Stream.ofNullable(rule.message()));
        return Stream.of(own, config, auth, headers, streams, messages).flatMap(texts -> texts);
    }
}
