package org.ipai.connectors.generator.model;

import java.util.List;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.SlaTier;

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
 * @param apis the default API first
 * @param config configuration fields
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
        List<ApiModel> apis,
        List<ConfigFieldModel> config,
        String schedule,
        SlaTier slaTier,
        List<StreamModel> streams,
        List<GoldView> goldViews) {

    public ConnectorModel {
        apis = List.copyOf(apis);
        config = List.copyOf(config);
        streams = List.copyOf(streams);
        goldViews = List.copyOf(goldViews);
    }

    /** The API that streams are read from unless they say otherwise. */
    public ApiModel defaultApi() {
        return apis.get(0);
    }

    /** The API a stream reads. */
    public ApiModel api(StreamModel stream) {
        return apis.stream()
                .filter(api -> api.name().equals(stream.api()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no API '" + stream.api() + "'"));
    }
}
