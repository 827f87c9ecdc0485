package org.ipai.connectors.generator.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns an auth block into a record. */
final class AuthMapper {

    private AuthMapper() {}

    /** The auth of a connector or of one of its APIs; what is misspelt counts as none. */
    static AuthSpec map(Block owner) {
        Block block = owner.blockOrEmpty("auth");
        List<Block> ways = block.blocks("choice");
        return ways.isEmpty()
                ? kind(block)
                : new AuthSpec.Choice(
                        block.at(), ways.stream().map(AuthMapper::branch).toList());
    }

    private static AuthBranchSpec branch(Block block) {
        List<Text> kinds =
                block.keys().stream().filter(key -> !key.value().equals("when")).toList();
        return new AuthBranchSpec(block.at(), block.optionalText("when"), kinds, kind(block));
    }

    private static AuthSpec kind(Block block) {
        List<Block> parts = block.blocks("all");
        if (!parts.isEmpty()) {
            return new AuthSpec.All(
                    block.at(), parts.stream().map(AuthMapper::kind).toList());
        }
        for (Text key : block.keys()) {
            AuthSpec auth = kind(key.value(), block.blockOrEmpty(key.value()));
            if (auth != null) {
                return auth;
            }
        }
        return new AuthSpec.None(block.at());
    }

    private static @Nullable AuthSpec kind(String kind, Block options) {
        return switch (kind) {
            case "bearer" ->
                new AuthSpec.Bearer(options.at(), options.text("token"), options.textOr("scheme", "Bearer"));
            case "bearer_pool" ->
                new AuthSpec.BearerPool(options.at(), options.text("tokens"), options.textOr("scheme", "Bearer"));
            case "api_key" -> apiKey(options);
            case "basic" ->
                new AuthSpec.Basic(options.at(), options.optionalText("username"), options.optionalText("password"));
            case "oauth2_refresh_token" ->
                new AuthSpec.RefreshToken(
                        options.at(),
                        endpoint(options),
                        options.text("refresh_token"),
                        options.textOr("rotating", "false"));
            case "oauth2_client_credentials" -> new AuthSpec.ClientCredentials(options.at(), endpoint(options));
            case "google_service_account" ->
                new AuthSpec.GoogleServiceAccount(
                        options.at(), options.text("key"), options.texts("scopes"), options.optionalText("subject"));
            case "github_app" ->
                new AuthSpec.GithubApp(
                        options.at(),
                        options.text("app_id"),
                        options.text("private_key"),
                        options.text("installation_id"));
            case "session_token" -> session(options);
            default -> null;
        };
    }

    private static AuthSpec apiKey(Block options) {
        return new AuthSpec.ApiKey(
                options.at(),
                options.text("key"),
                options.text("in"),
                options.text("name"),
                options.textOr("prefix", ""));
    }

    private static TokenEndpointSpec endpoint(Block options) {
        return new TokenEndpointSpec(
                options.text("token_url"),
                options.text("client_id"),
                options.optionalText("client_secret"),
                options.textOr("client_auth", "body"),
                options.texts("scopes"),
                options.entries("parameters"));
    }

    private static AuthSpec session(Block options) {
        Block login = options.blockOrEmpty("login");
        return new AuthSpec.SessionToken(
                options.at(),
                login.text("path"),
                login.entries("body"),
                login.entries("form"),
                options.texts("token"),
                options.text("header"),
                options.textOr("prefix", ""),
                options.textOr("lifetime", "PT1H"));
    }
}
