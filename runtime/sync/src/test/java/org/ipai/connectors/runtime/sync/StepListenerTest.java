package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StepListenerTest {

    private final List<String> heard = new ArrayList<>();

    private final StepListener step = new StepListener() {
        @Override
        public void failed(String reason) {
            heard.add("failed: " + reason);
        }

        @Override
        public void close() {
            heard.add("closed");
        }
    };

    @Test
    void a_step_that_succeeds_is_closed() {
        assertThat(StepListener.during(step, () -> 17)).isEqualTo(17);
        assertThat(heard).containsExactly("closed");
    }

    @Test
    void a_step_that_fails_says_why_and_is_closed_after() {
        Runnable failing = () -> {
            throw new IllegalStateException("disk is full");
        };
        assertThatThrownBy(() -> StepListener.during(step, failing)).hasMessage("disk is full");
        assertThat(heard).containsExactly("failed: disk is full", "closed");
    }
}
