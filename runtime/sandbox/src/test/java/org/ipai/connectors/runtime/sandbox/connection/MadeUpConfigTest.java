package org.ipai.connectors.runtime.sandbox.connection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ipai.connectors.runtime.connector.ConfigField;
import org.ipai.connectors.runtime.connector.ConfigType;
import org.ipai.connectors.runtime.key.PrivateKeyFile;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MadeUpConfigTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Map<String, String> madeUp(SandboxDefinition definition, ConfigField... fields) {
        return MadeUpConfig.of(List.of(fields), definition, Map.of("given", "by hand"), TODAY);
    }

    private static ConfigField required(String name, ConfigType type) {
        return new ConfigField(name, type, "", true, null, List.of());
    }

    private static ConfigField optional(String name, ConfigType type, @Nullable String otherwise, String... allowed) {
        return new ConfigField(name, type, "", false, otherwise, List.of(allowed));
    }

    private static ConfigField given() {
        return required("given", ConfigType.STRING);
    }

    /** The definition of the tests with other ways to sign in, and slices by date. */
    private static SandboxDefinition definition(String auth, String slices) throws IOException {
        try (InputStream json = MadeUpConfigTest.class.getResourceAsStream("/META-INF/ipai/sandbox/octo.json")) {
            ObjectNode root = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(json));
            root.set("auth", MAPPER.readTree(auth.replace('\'', '"')));
            ((ObjectNode) root.path("streams").path(0)).set("slices", MAPPER.readTree(slices.replace('\'', '"')));
            return SandboxDefinition.parse("octo", root.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_is_required_has_a_value_of_its_type_and_texts_that_streams_may_need_too() throws Exception {
        assertThat(madeUp(
                        definition("[]", "[]"),
                        given(),
                        required("owner_name", ConfigType.STRING),
                        required("regions", ConfigType.STRING_LIST),
                        required("number", ConfigType.INTEGER),
                        required("deep", ConfigType.BOOLEAN),
                        required("since", ConfigType.INSTANT),
                        required("day", ConfigType.DATE),
                        new ConfigField("size", ConfigType.STRING, "", true, null, List.of("small", "large")),
                        optional("team", ConfigType.STRING, null),
                        optional("kind", ConfigType.STRING, null, "one", "two"),
                        optional("page", ConfigType.INTEGER, "50"),
                        optional("until", ConfigType.DATE, null),
                        optional("secret", ConfigType.SECRET, null)))
                .containsExactly(
                        Map.entry("given", "by hand"),
                        Map.entry("owner_name", "made-up-owner-name"),
                        Map.entry("regions", "made-up-regions-1,made-up-regions-2"),
                        Map.entry("number", "1"),
                        Map.entry("deep", "true"),
                        Map.entry("since", "2021-01-01T00:00:00Z"),
                        Map.entry("day", "2021-01-01"),
                        Map.entry("size", "small"),
                        Map.entry("team", "made-up-team"),
                        Map.entry("page", "50"));
    }

    @Test
    void all_ways_to_sign_in_are_possible_and_keys_are_keys() throws Exception {
        Map<String, String> values = madeUp(
                definition("""
                        [{'kind': 'bearer_pool', 'scheme': 'Bearer', 'tokens': [{'config': 'tokens'}]},
                         {'kind': 'google_service_account', 'token_path': '/token', 'key': [{'config': 'account'}], 'scopes': []},
                         {'kind': 'github_app', 'app_id': [{'config': 'app'}], 'private_key': [{'config': 'pem'}],
                          'installation_id': [{'config': 'installation'}]},
                         {'kind': 'session_token', 'path': '/login', 'parameters': {'a': {'value': [{'config': 'pin'}]}}}]
                        """, "[]"),
                given(),
                optional("tokens", ConfigType.SECRET_LIST, null),
                optional("account", ConfigType.SECRET, null),
                optional("app", ConfigType.INTEGER, null),
                optional("pem", ConfigType.SECRET, null),
                optional("pin", ConfigType.SECRET, null),
                optional("other", ConfigType.SECRET, null));
        assertThat(values)
                .containsOnlyKeys("given", "tokens", "account", "app", "pem", "pin")
                .containsEntry("tokens", "made-up-tokens-1,made-up-tokens-2");
        assertThat(PrivateKeyFile.parse(values.getOrDefault("pem", "")).getAlgorithm())
                .isEqualTo("RSA");
        String key = MAPPER.readTree(values.get("account")).path("private_key").asText();
        assertThat(PrivateKeyFile.parse(key).getAlgorithm()).isEqualTo("RSA");
    }

    @Test
    void slices_by_date_are_few_however_early_the_default_is() throws Exception {
        assertThat(madeUp(
                        definition("[]", """
                                [{'name': 'day', 'values': {'dates': {'from': {'config': 'start', 'default': '2015-01-01'},
                                 'step': 'P1D'}}},
                                 {'name': 'week', 'values': {'dates': {'from': {'config': 'first', 'default': '2015-01-01'},
                                 'until': {'date': '2024-12-31'}, 'step': 'P7D'}}}]
                                """),
                        given(),
                        optional("start", ConfigType.DATE, "2015-01-01"),
                        optional("first", ConfigType.INSTANT, "2015-01-01T00:00:00Z")))
                .containsEntry("start", "2026-02-27")
                .containsEntry("first", "2024-12-17T00:00:00Z");
    }

    @Test
    void a_value_for_a_field_that_there_is_not_names_those_that_there_are() throws Exception {
        SandboxDefinition definition = definition("[]", "[]");
        assertThatThrownBy(() -> madeUp(definition, required("owner", ConfigType.STRING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("connector 'octo' has no config field 'given'; it has [owner]");
    }
}
