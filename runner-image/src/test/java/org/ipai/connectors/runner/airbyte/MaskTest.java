package org.ipai.connectors.runner.airbyte;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTest {

    @Test
    void secrets_are_taken_out_the_longest_first() {
        Mask mask = Mask.of(List.of("secret", "secret-token", "abc"));
        assertThat(mask.apply("a secret-token, a secret and abc")).isEqualTo("a [secret], a [secret] and abc");
        assertThat(mask.and("later").apply("later than secret")).isEqualTo("[secret] than [secret]");
        assertThat(Mask.NOTHING.apply("as it is")).isEqualTo("as it is");
    }
}
