package org.ipai.connectors.runtime.http;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BaseUrlOverrideTest {

    @ParameterizedTest
    @CsvSource({
        "https://host.example/api,   https://host.example/api",
        "https://host.example/api/,  https://host.example/api",
        "http://localhost:8080,      http://localhost:8080",
        "' https://host.example/ ',  https://host.example",
    })
    void it_is_read_without_space_and_slash_at_its_end(String text, URI url) {
        assertThat(BaseUrlOverride.parse(text).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "host.example", "/path", "https:host", "https://", "https://me:s3cret@a b", "{x}"})
    void what_has_no_scheme_or_host_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> BaseUrlOverride.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("is no URL with scheme and host; write one such as https://host/path")
                .hasNoCause();
    }
}
