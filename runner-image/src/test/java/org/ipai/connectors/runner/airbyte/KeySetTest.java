package org.ipai.connectors.runner.airbyte;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeySetTest {

    @Test
    void a_key_is_new_once_however_many_there_are() {
        KeySet keys = new KeySet();
        for (int i = 0; i < 10_000; i++) {
            assertThat(keys.add(List.of(Integer.toString(i)))).isTrue();
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(keys.add(List.of(Integer.toString(i)))).isFalse();
        }
    }

    @Test
    void parts_do_not_run_into_each_other() {
        KeySet keys = new KeySet();
        assertThat(keys.add(List.of("ab", "c"))).isTrue();
        assertThat(keys.add(List.of("a", "bc"))).isTrue();
        assertThat(keys.add(List.of("a", "b", "c"))).isTrue();
    }
}
