package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.SlaTier;
import org.jspecify.annotations.Nullable;

/**
 * A connector, resolved.
 *
 * @param sourceType short name
 * @param title the provider's name
 * @param description one or two sentences
 * @param specFile path of the spec as shown to people
 * @param specSha256 hash of the spec and the files it names
 * @param packageName Java package of the generated code
 * @param className stem of the generated class names, such as {@code Github}
 * @param document the provider document
 * @param baseUrl root of all requests, without a trailing slash
 * @param config configuration fields
 * @param bearerToken config field holding the bearer token, or null for no authentication
 * @param headers headers of every request
 * @param rateLimit where the provider tells its limits
 * @param errors what to do about errors of all streams, in order
 * @param quotas how much the provider may be asked
 * @param schedule cron expression
 * @param slaTier how soon lateness matters
 * @param streams in order
 * @param goldViews in order, with their SQL
 */
public record ConnectorModel(
        String sourceType,
        String title,
        String description,
        String specFile,
        String specSha256,
        String packageName,
        String className,
        DocumentModel document,
        String baseUrl,
        List<ConfigFieldModel> config,
        @Nullable String bearerToken,
        List<HeaderModel> headers,
        RateLimitSignals rateLimit,
        List<ErrorRule> errors,
        List<Quota> quotas,
        String schedule,
        SlaTier slaTier,
        List<StreamModel> streams,
        List<GoldView> goldViews) {

    public ConnectorModel {
        config = List.copyOf(config);
        headers = List.copyOf(headers);
        errors = List.copyOf(errors);
        quotas = List.copyOf(quotas);
        streams = List.copyOf(streams);
        goldViews = List.copyOf(goldViews);
    }
}
