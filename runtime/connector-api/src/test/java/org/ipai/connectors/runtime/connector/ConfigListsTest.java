package org.ipai.connectors.runtime.connector;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigListsTest {

    private static final List<ConfigField> FIELDS = List.of(
            new ConfigField("regions", ConfigType.STRING_LIST, "Where.", false, "eu", List.of("eu", "us", "a,b")),
            new ConfigField("tokens", ConfigType.SECRET_LIST, "To sign in.", true, null, List.of()),
            new ConfigField("user", ConfigType.STRING, "Who.", false, null, List.of()),
            new ConfigField("day", ConfigType.DATE, "When.", false, null, List.of()));

    private static ConfigValues values(Map<String, String> given) {
        return new ConfigValues(FIELDS, given);
    }

    @Test
    void takes_json_arrays_and_text_with_commas_or_line_breaks() {
        ConfigValues values =
                values(Map.of("regions", " [ \"us\",\"a,b\" ] ", "tokens", "one, two\n\nthree", "day", "2024-02-29"));
        assertThat(values.texts("regions")).containsExactly("us", "a,b");
        assertThat(values.secrets("tokens")).map(Secret::reveal).containsExactly("one", "two", "three");
        assertThat(values.secrets("tokens")).map(Secret::origin).last().isEqualTo("config 'tokens[3]'");
        assertThat(values.secrets("tokens").toString()).doesNotContain("one");
        assertThat(values.date("day")).isEqualTo(LocalDate.of(2024, 2, 29));
        values.throwIfInvalid();
        assertThat(values(Map.of()).texts("regions")).containsExactly("eu");
        assertThat(values(Map.of()).optionalDate("day")).isNull();
        assertThat(values(Map.of()).date("day")).isEqualTo(LocalDate.EPOCH);
    }

    @Test
    void reads_escapes_and_plain_values_of_json() {
        assertThat(TextList.parse("[\"a\\\"\\\\\\/\\n\\r\\t\\b\\f\\u00e9\", 12, true, -1.5]"))
                .containsExactly("a\"\\/\n\r\t\b\fé", "12", "true", "-1.5");
        assertThat(TextList.parse("[ ]")).isEmpty();
        assertThat(TextList.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[\"s3cret",
                "[\"s3cret\"",
                "[\"s3cret\",]",
                "[\"s3cret\"] x",
                "[{\"a\": 1}]",
                "[s3cret]",
                "[\"\\x\"]",
                "[\"\\u12g4\"]",
                "[null]"
            })
    void refuses_what_only_starts_like_json_without_printing_it(String text) {
        ConfigValues values = values(Map.of("tokens", text));
        assertThatThrownBy(values::throwIfInvalid)
                .hasMessageContaining("config 'tokens' starts like a JSON array but is none")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void checks_entries_emptiness_and_dates() {
        ConfigValues values = values(Map.of("regions", "eu,cn", "tokens", "[]", "day", "29.2.2024"));
        values.secrets("tokens");
        values.optionalDate("day");
        assertThatThrownBy(values::throwIfInvalid)
                .hasMessageContaining("config 'regions' has a value that is not allowed")
                .hasMessageContaining("config 'tokens' has no entries")
                .hasMessageContaining("write a date such as 2024-01-01");
    }

    @Test
    void demands_what_is_needed_after_all() {
        ConfigValues values = values(Map.of("tokens", "t"));
        values.require("basic", "user", "tokens");
        assertThatThrownBy(values::throwIfInvalid).hasMessage("config 'user' is missing, which basic needs: Who.");
    }
}
