package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.spec.ConfigFieldSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ConfigType;

/** Resolves the configuration fields. */
final class ConfigResolver {

    private ConfigResolver() {}

    static List<ConfigFieldModel> resolve(Map<String, ConfigFieldSpec> config, JavaNames names, Findings findings) {
        List<ConfigFieldModel> fields = new ArrayList<>();
        config.forEach((name, field) -> {
            Optional<ConfigType> type = Words.read(ConfigType.class, field.type(), findings);
            Text defaultValue = field.defaultValue();
            fields.add(new ConfigFieldModel(
                    name,
                    names.variable(name),
                    type.orElse(ConfigType.STRING),
                    field.description().value(),
                    field.required() && defaultValue == null,
                    defaultValue == null ? null : defaultValue.value(),
                    field.allowed().stream().map(Text::value).toList()));
        });
        return fields;
    }
}
