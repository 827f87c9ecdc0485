package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A connector spec as written; absent optional parts are null or empty.
 *
 * @param at the file's start
 * @param sha256 hash of the spec file and of every file it names (gold SQL), lower-case hex
 * @param sourceType {@code source_type}
 * @param title the provider's name
 * @param description one or two sentences
 * @param document the provider's API document
 * @param baseUrl root of all requests
 * @param config configuration fields by name, in order
 * @param auth how requests are signed
 * @param headers headers of every request, values may hold expressions
 * @param rateLimit where the provider tells its limits
 * @param errors what to do about errors of all streams, in order
 * @param quotas how much the provider may be asked
 * @param pagination default for streams
 * @param signing the hook that signs requests after {@code auth}, or null
 * @param apis further APIs by name, in order; the above describes the default one
 * @param schedule cron expression, five fields, UTC
 * @param sla {@code critical}, {@code standard} or {@code best_effort}
 * @param streams streams by name, in order
 * @param gold gold views by full name, in order
 * @param suppressions warnings that are accepted
 * @param blocks where each property of the top level stands
 * @param sharedFragments names of those parts of it that are in {@code fragments.yaml} beside the specs' folders
 */
public record ConnectorSpec(
        SourceLocation at,
        String sha256,
        Text sourceType,
        Text title,
        Text description,
        DocumentSpec document,
        Text baseUrl,
        Map<String, ConfigFieldSpec> config,
        AuthSpec auth,
        Map<String, Text> headers,
        @Nullable RateLimitSpec rateLimit,
        List<ErrorRuleSpec> errors,
        List<QuotaSpec> quotas,
        @Nullable PaginationSpec pagination,
        @Nullable SigningHookSpec signing,
        Map<String, ApiSpec> apis,
        Text schedule,
        Text sla,
        Map<String, StreamSpec> streams,
        Map<String, GoldViewSpec> gold,
        List<SuppressionSpec> suppressions,
        List<SourceLocation> blocks,
        Set<String> sharedFragments) {

    /** The API that the top level describes. */
    public ApiSpec defaultApi() {
        return new ApiSpec(
                at, ApiSpec.DEFAULT, document, baseUrl, auth, headers, rateLimit, errors, quotas, pagination, signing);
    }

    /** All APIs, the default one first. */
    public List<ApiSpec> allApis() {
        return Stream.concat(Stream.of(defaultApi()), apis.values().stream()).toList();
    }

    /** The API a stream reads; the default one if it names none, or none that exists. */
    public ApiSpec api(StreamSpec stream) {
        Text name = stream.api();
        ApiSpec named = name == null ? null : apis.get(name.value());
        return named != null ? named : defaultApi();
    }

    /** How the next page of a stream is found: as it says itself, or as its API has it. */
    public @Nullable PaginationSpec pagination(StreamSpec stream) {
        PaginationSpec own = stream.pagination();
        return own != null ? own : api(stream).pagination();
    }
}
