package org.ipai.connectors.generator.validate;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.AuthBranchSpec;
import org.ipai.connectors.generator.spec.AuthSpec;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.spec.TokenEndpointSpec;

/** How requests are signed. That secrets are secrets is checked by {@link SecretRules}. */
final class AuthRules {

    private static final String TOKEN_URL = "token_url";

    private AuthRules() {}

    static void choices(Subject subject, Reporter reporter) {
        auths(subject.spec())
                .filter(AuthSpec.Choice.class::isInstance)
                .forEach(auth -> checkBranches(((AuthSpec.Choice) auth).branches(), reporter));
    }

    private static void checkBranches(List<AuthBranchSpec> branches, Reporter reporter) {
        for (int i = 0; i < branches.size(); i++) {
            AuthBranchSpec branch = branches.get(i);
            boolean last = i == branches.size() - 1;
            Text when = branch.when();
            if (branch.kinds().size() != 1) {
                reporter.error(
                        branch.at(),
                        "this way of the choice holds " + branch.kinds().size() + " kinds of auth",
                        "write exactly one beside 'when', such as {when: \"…\", bearer: {…}}");
            } else if (last && when != null) {
                reporter.error(
                        when, "the last way of the choice has a condition", "delete it, or add a last way without");
            } else if (!last && when == null) {
                reporter.error(
                        branch.kinds().get(0),
                        "only the last way of a choice can do without 'when'",
                        "add a condition such as when: ${config.auth_method == '"
                                + branch.kinds().get(0) + "'}, or move it to the end");
            }
        }
    }

    /** Fields that only some of the ways read, and nothing else. */
    static void requiredFields(Subject subject, Reporter reporter) {
        ConnectorSpec spec = subject.spec();
        Set<String> some = new HashSet<>();
        Set<String> always = names(Texts.outsideAuth(spec));
        auths(spec).forEach(auth -> {
            List<Set<String>> reads =
                    ways(auth).map(way -> names(way.expressions())).toList();
            reads.forEach(some::addAll);
            always.addAll(names(auth.conditions()));
            reads.get(0).stream()
                    .filter(name -> reads.stream().allMatch(read -> read.contains(name)))
                    .forEach(always::add);
        });
        some.removeAll(always);
        spec.config().forEach((name, field) -> {
            if (some.contains(name) && field.required()) {
                reporter.error(
                        field.at(),
                        "the config field " + Quote.of(name) + " is required, but only some ways to sign in read it",
                        "add 'required: false'; it is asked for by name where it is needed");
            }
        });
    }

    private static Set<String> names(Stream<Text> texts) {
        return texts.flatMap(text -> References.config(text).stream()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Kinds that take texts as well as secrets must have at least one secret. */
    static void secrets(Subject subject, Reporter reporter) {
        kinds(subject.spec()).forEach(way -> {
            boolean needed = way instanceof AuthSpec.Basic || way instanceof AuthSpec.SessionToken;
            if (needed && way.values().noneMatch(text -> isSecret(subject.spec(), text))) {
                reporter.error(
                        way.at(),
                        "none of the values that sign in is a secret of the config",
                        "use a config field of type secret for one of them, alone, as ${config.<name>}");
            }
        });
    }

    /** Of two credentials in one place only the last would be sent. */
    static void places(Subject subject, Reporter reporter) {
        auths(subject.spec())
                .flatMap(AuthRules::ways)
                .filter(AuthSpec.All.class::isInstance)
                .map(AuthSpec.All.class::cast)
                .forEach(all -> {
                    Set<String> taken = new HashSet<>();
                    for (AuthSpec part : all.parts()) {
                        if (!taken.add(place(part))) {
                            reporter.error(
                                    part.at(),
                                    "another part of 'all' is sent as " + place(part) + " too",
                                    "keep one of the two, or give it another name");
                        }
                    }
                });
    }

    private static String place(AuthSpec part) {
        if (part instanceof AuthSpec.ApiKey key) {
            boolean isHeader = key.in().value().equals("header");
            return isHeader
                    ? header(key.name())
                    : "the " + key.in() + "'s " + Quote.of(key.name().value());
        }
        return part instanceof AuthSpec.SessionToken session ? header(session.header()) : "the header 'authorization'";
    }

    private static String header(Text name) {
        return "the header " + Quote.of(name.value().toLowerCase(Locale.ROOT));
    }

    private static boolean isSecret(ConnectorSpec spec, Text text) {
        return References.config(text).stream().anyMatch(name -> {
            ConfigFieldSpec field = spec.config().get(name);
            // Of a field that does not exist another rule tells.
            return field == null || field.isSecret();
        });
    }

    static void tokenUrls(Subject subject, Reporter reporter) {
        kinds(subject.spec()).forEach(way -> {
            TokenEndpointSpec endpoint = way instanceof AuthSpec.RefreshToken refresh
                    ? refresh.endpoint()
                    : way instanceof AuthSpec.ClientCredentials client ? client.endpoint() : null;
            if (endpoint != null) {
                checkTokenUrl(endpoint.url(), subject.spec().config(), reporter);
            }
        });
    }

    /** An optional field is asked for by name where the token is. */
    private static void checkTokenUrl(Text url, Map<String, ConfigFieldSpec> config, Reporter reporter) {
        if (UrlTemplates.check(TOKEN_URL, url, reporter) == null) {
            return;
        }
        UrlTemplates.checkPlaces(TOKEN_URL, url, reporter);
        for (String name : References.config(url)) {
            ConfigFieldSpec field = config.get(name);
            if (field != null) {
                UrlTemplates.checkType(TOKEN_URL, url, name, field, reporter);
            }
        }
    }

    static void logins(Subject subject, Reporter reporter) {
        kinds(subject.spec())
                .filter(AuthSpec.SessionToken.class::isInstance)
                .map(AuthSpec.SessionToken.class::cast)
                .forEach(session -> {
                    String path = session.path().value();
                    if (!path.isEmpty() && !path.matches("/[\\w./~%-]*")) {
                        reporter.error(
                                session.path(),
                                "the login's path is no path below base_url",
                                "start it with a slash, without query and expressions, such as /login");
                    }
                    if (!isPositive(session.lifetime().value())) {
                        reporter.error(
                                session.lifetime(),
                                "the token's lifetime is no duration",
                                "write a positive ISO-8601 duration, such as PT1H");
                    }
                });
    }

    private static boolean isPositive(String text) {
        try {
            Duration duration = Duration.parse(text);
            return !duration.isZero() && !duration.isNegative();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Each API's, once where several share one. */
    private static Stream<AuthSpec> auths(ConnectorSpec spec) {
        return spec.allApis().stream().map(ApiSpec::auth).distinct();
    }

    private static Stream<AuthSpec> kinds(ConnectorSpec spec) {
        return auths(spec).flatMap(AuthSpec::kinds);
    }

    private static Stream<AuthSpec> ways(AuthSpec auth) {
        return auth instanceof AuthSpec.Choice choice
                ? choice.branches().stream().map(AuthBranchSpec::auth)
                : Stream.of(auth);
    }
}
