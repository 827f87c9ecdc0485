package org.ipai.connectors.runtime.connector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BaseUrlTest {

    @Test
    void values_are_put_in_their_places() {
        assertThat(BaseUrl.of("https://{ref}.supabase.co/rest/{tenant}/v1")
                        .with("ref", "abc-1.eu")
                        .with("tenant", "a b/../c?d#e%{ref}")
                        .build())
                .hasToString("https://abc-1.eu.supabase.co/rest/a%20b%2F..%2Fc%3Fd%23e%25%7Bref%7D/v1");
        assertThat(BaseUrl.of("https://{host}:8443")
                        .with("host", "odoo.example.org")
                        .build())
                .hasToString("https://odoo.example.org:8443");
    }

    @Test
    void one_field_may_stand_in_the_host_and_in_the_path() {
        assertThat(BaseUrl.of("https://{site}.example.com/{site}")
                        .with("site", "a.b")
                        .build())
                .hasToString("https://a.b.example.com/a.b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "evil.com/",
                "evil.com#",
                "evil.com?",
                "user@evil.com",
                "a:443",
                "a b",
                "a_b",
                "ä",
                "a%2eb",
                "a\\b",
                "a\nb",
                "{site}",
                "[::1]"
            })
    void a_value_cannot_leave_the_host(String value) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> BaseUrl.of("https://{site}.example.com")
                        .with("site", value)
                        .build())
                .satisfies(
                        invalid -> assertThat(invalid.faults())
                                .containsExactly(
                                        "config 'site' cannot be part of a host name; write letters, digits, hyphens and dots only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void a_value_cannot_walk_the_path(String value) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> BaseUrl.of("https://example.com/{site}/v1")
                        .with("site", value)
                        .build())
                .withMessageContaining("config 'site' cannot be part of a URL's path");
    }

    @Test
    void every_fault_is_named_and_no_value() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> BaseUrl.of("https://{a}.example.com/{b}")
                        .with("a", "hunter2/")
                        .with("b", "..")
                        .build())
                .satisfies(invalid ->
                        assertThat(invalid.faults()).hasSize(2).noneMatch(fault -> fault.contains("hunter2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-a", "a.b.7", "a-"})
    void what_makes_no_host_name_is_refused(String value) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() ->
                        BaseUrl.of("https://{host}/v1").with("host", value).build())
                .withMessageContaining("host");
    }
}
