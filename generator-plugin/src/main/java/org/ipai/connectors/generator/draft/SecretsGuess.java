package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.resolve.SecretFields;

/** Keeps fields that sound like a secret out of every table. */
final class SecretsGuess {

    private SecretsGuess() {}

    static Optional<Guess> of(ApiType.ObjectOf record) {
        List<String> paths = SecretFields.of(record);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode fields = YamlText.object();
        ArrayNode blocked = fields.putArray("block");
        paths.forEach(blocked::add);
        return Optional.of(
                Guess.written(
                        "fields",
                        fields,
                        Confidence.HIGH,
                        "they sound like secrets; what is blocked is kept nowhere, and what is none can be taken out of the list"));
    }
}
