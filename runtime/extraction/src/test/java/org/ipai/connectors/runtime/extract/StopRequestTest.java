package org.ipai.connectors.runtime.extract;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StopRequestTest {

    private final StopRequest stop = new StopRequest();
    private final List<String> done = new ArrayList<>();

    @Test
    void actions_are_run_once_however_often_it_is_asked() {
        stop.onRequest(() -> done.add("first"));
        assertThat(stop.isRequested()).isFalse();
        stop.request();
        stop.request();
        assertThat(stop.isRequested()).isTrue();
        assertThat(done).containsExactly("first");
    }

    @Test
    void an_action_that_comes_late_is_run_at_once() {
        stop.request();
        stop.onRequest(() -> done.add("late"));
        assertThat(done).containsExactly("late");
    }

    @Test
    void a_closed_registration_is_forgotten() {
        stop.onRequest(() -> done.add("closed")).close();
        stop.request();
        assertThat(done).isEmpty();
    }
}
