package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** How requests are signed. */
public sealed interface AuthSpec {

    /** The block. */
    SourceLocation at();

    /** The kinds that it is made of, itself if it is one. */
    default Stream<AuthSpec> kinds() {
        return Stream.of(this);
    }

    /** What must come from a field of type {@code secret} or {@code secret_list}. */
    default Stream<SecretSpec> secrets() {
        return Stream.of();
    }

    /** What may be text with expressions, or come from a secret. */
    default Stream<Text> values() {
        return Stream.of();
    }

    /** Literal text that cannot hold expressions. */
    default Stream<Text> literals() {
        return Stream.of();
    }

    /** Where tokens come from: text that may hold expressions, but no secrets. */
    default Stream<Text> urls() {
        return Stream.of();
    }

    /** Conditions. */
    default Stream<Text> conditions() {
        return Stream.of();
    }

    /** Every text in which expressions are read. */
    default Stream<Text> expressions() {
        return Stream.of(secrets().map(SecretSpec::value), values(), urls(), conditions())
                .flatMap(texts -> texts);
    }

    /** Requests are sent as they are. */
    record None(SourceLocation at) implements AuthSpec {}

    /** {@code Authorization: <scheme> <token>}. */
    record Bearer(SourceLocation at, Text token, Text scheme) implements AuthSpec {
        @Override
        public Stream<SecretSpec> secrets() {
            return Stream.of(SecretSpec.one("token", token));
        }

        @Override
        public Stream<Text> literals() {
            return Stream.of(scheme);
        }
    }

    /** Several tokens. */
    record BearerPool(SourceLocation at, Text tokens, Text scheme) implements AuthSpec {
        @Override
        public Stream<SecretSpec> secrets() {
            return Stream.of(SecretSpec.list("tokens", tokens));
        }

        @Override
        public Stream<Text> literals() {
            return Stream.of(scheme);
        }
    }

    /**
     * A key in every request.
     *
     * @param in {@code header}, {@code query} or {@code body}
     */
    record ApiKey(SourceLocation at, Text key, Text in, Text name, Text prefix) implements AuthSpec {
        @Override
        public Stream<SecretSpec> secrets() {
            return Stream.of(SecretSpec.one("key", key));
        }

        @Override
        public Stream<Text> literals() {
            return Stream.of(name, prefix);
        }
    }

    /** User name and password, either of which may be absent. */
    record Basic(
            SourceLocation at,
            @Nullable Text username,
            @Nullable Text password) implements AuthSpec {
        @Override
        public Stream<Text> values() {
            return Stream.concat(Stream.ofNullable(username), Stream.ofNullable(password));
        }
    }

    /**
     * OAuth 2.0 with a refresh token.
     *
     * @param rotating {@code true} or {@code false}
     */
    record RefreshToken(SourceLocation at, TokenEndpointSpec endpoint, Text refreshToken, Text rotating)
            implements AuthSpec {
        @Override
        public Stream<SecretSpec> secrets() {
            return Stream.concat(Stream.of(SecretSpec.one("refresh_token", refreshToken)), endpoint.secrets());
        }

        @Override
        public Stream<Text> values() {
            return endpoint.values();
        }

        @Override
        public Stream<Text> urls() {
            return Stream.of(endpoint.url());
        }

        @Override
        public Stream<Text> literals() {
            return endpoint.literals();
        }
    }

    /** OAuth 2.0 with a client's own credentials. */
    record ClientCredentials(SourceLocation at, TokenEndpointSpec endpoint) implements AuthSpec {
        @Override
        public Stream<SecretSpec> secrets() {
            return endpoint.secrets();
        }

        @Override
        public Stream<Text> values() {
            return endpoint.values();
        }

        @Override
        public Stream<Text> urls() {
            return Stream.of(endpoint.url());
        }

        @Override
        public Stream<Text> literals() {
            return endpoint.literals();
        }
    }

    /**
     * A Google service account.
     *
     * @param subject the user to act for
     */
    record GoogleServiceAccount(
            SourceLocation at,
            Text key,
            List<Text> scopes,
            @Nullable Text subject) implements AuthSpec {

        public GoogleServiceAccount {
            scopes = List.copyOf(scopes);
        }

        @Override
        public Stream<SecretSpec> secrets() {
            return Stream.of(SecretSpec.one("key", key));
        }

        @Override
        public Stream<Text> values() {
            return Stream.ofNullable(subject);
        }

        @Override
        public Stream<Text> literals() {
            return scopes.stream();
        }
    }

    /** A GitHub App. */
    record GithubApp(SourceLocation at, Text appId, Text privateKey, Text installationId) implements AuthSpec {
        @Override
        public Stream<SecretSpec> secrets() {
            return Stream.of(SecretSpec.one("private_key", privateKey));
        }

        @Override
        public Stream<Text> values() {
            return Stream.of(appId, installationId);
        }
    }

    /**
     * A token of a login call.
     *
     * @param path below the base URL
     * @param body fields of a JSON body
     * @param form fields of a form; of the two, one is empty
     * @param token field names that lead to the token
     * @param lifetime an ISO-8601 duration
     */
    record SessionToken(
            SourceLocation at,
            Text path,
            Map<String, Text> body,
            Map<String, Text> form,
            List<Text> token,
            Text header,
            Text prefix,
            Text lifetime)
            implements AuthSpec {

        @Override
        public Stream<Text> values() {
            return Stream.concat(body.values().stream(), form.values().stream());
        }

        @Override
        public Stream<Text> literals() {
            return Stream.concat(Stream.of(path, header, prefix), token.stream());
        }
    }

    /** Several at once. */
    record All(SourceLocation at, List<AuthSpec> parts) implements AuthSpec {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<AuthSpec> kinds() {
            return parts.stream();
        }

        @Override
        public Stream<SecretSpec> secrets() {
            return kinds().flatMap(AuthSpec::secrets);
        }

        @Override
        public Stream<Text> values() {
            return kinds().flatMap(AuthSpec::values);
        }

        @Override
        public Stream<Text> literals() {
            return kinds().flatMap(AuthSpec::literals);
        }

        @Override
        public Stream<Text> urls() {
            return kinds().flatMap(AuthSpec::urls);
        }
    }

    /** Several ways to sign in. */
    record Choice(SourceLocation at, List<AuthBranchSpec> branches) implements AuthSpec {

        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public Stream<AuthSpec> kinds() {
            return branches.stream().flatMap(branch -> branch.auth().kinds());
        }

        @Override
        public Stream<SecretSpec> secrets() {
            return branches.stream().flatMap(branch -> branch.auth().secrets());
        }

        @Override
        public Stream<Text> values() {
            return branches.stream().flatMap(branch -> branch.auth().values());
        }

        @Override
        public Stream<Text> literals() {
            return branches.stream().flatMap(branch -> branch.auth().literals());
        }

        @Override
        public Stream<Text> urls() {
            return branches.stream().flatMap(branch -> branch.auth().urls());
        }

        @Override
        public Stream<Text> conditions() {
            return branches.stream().flatMap(branch -> Stream.ofNullable(branch.when()));
        }
    }
}
