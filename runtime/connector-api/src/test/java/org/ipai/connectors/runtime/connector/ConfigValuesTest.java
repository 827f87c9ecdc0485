package org.ipai.connectors.runtime.connector;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigValuesTest {

    private static final List<ConfigField> FIELDS = List.of(
            new ConfigField("owner", ConfigType.STRING, "Whose repositories.", true, null, List.of()),
            new ConfigField(
                    "kind", ConfigType.STRING, "What the owner is.", false, "user", List.of("user", "organization")),
            new ConfigField("since", ConfigType.INSTANT, "From when.", false, null, List.of()),
            new ConfigField("pages", ConfigType.INTEGER, "How many.", false, null, List.of()),
            new ConfigField("token", ConfigType.SECRET, "To sign in.", true, null, List.of()));

    @Test
    void names_every_fault_at_once() {
        ConfigValues values = new ConfigValues(
                FIELDS, Map.of("kind", "team", "onwer", "x", "since", "yesterday", "pages", "many", "token", "t"));
        values.optionalInstant("since");
        values.optionalInteger("pages");
        assertThatThrownBy(values::throwIfInvalid)
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        e -> assertThat(e.faults())
                                .hasSize(5)
                                .anyMatch(fault -> fault.contains("'owner' is missing"))
                                .anyMatch(fault -> fault.contains("'onwer' is not known"))
                                .anyMatch(fault -> fault.contains("use one of [user, organization]"))
                                .anyMatch(fault -> fault.contains("such as 2024-01-01T00:00:00Z"))
                                .anyMatch(fault -> fault.contains("whole number")));
    }

    @Test
    void fills_defaults_and_keeps_secrets_out_of_text() {
        ConfigValues values = new ConfigValues(FIELDS, Map.of("owner", "octo", "token", "s3cret"));
        values.throwIfInvalid();
        assertThat(values.text("kind")).isEqualTo("user");
        assertThat(values.optionalInstant("since")).isNull();
        assertThat(values.secret("token").reveal()).isEqualTo("s3cret");
        assertThat(values.secret("token")).hasToString("[secret]");
    }

    @Test
    void a_secret_never_shows_in_a_fault() {
        List<ConfigField> fields =
                List.of(new ConfigField("token", ConfigType.SECRET, "To sign in.", true, null, List.of("a", "b")));
        ConfigValues values = new ConfigValues(fields, Map.of("token", "s3cret"));
        assertThatThrownBy(values::throwIfInvalid).message().doesNotContain("s3cret");
    }
}
