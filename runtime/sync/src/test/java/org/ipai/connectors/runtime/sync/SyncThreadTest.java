package org.ipai.connectors.runtime.sync;

import java.util.concurrent.CountDownLatch;
import org.ipai.connectors.runtime.extract.StopRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SyncThreadTest {

    private final StopRequest stop = new StopRequest();
    private final Thread caller = Thread.currentThread();

    @AfterEach
    void calm() {
        Thread.interrupted();
    }

    @Test
    void an_interrupt_of_the_caller_asks_to_stop_and_is_kept_but_disturbs_no_work() {
        boolean wasDisturbed = SyncThread.run(this::workUntilStopped, stop);
        assertThat(wasDisturbed).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private boolean workUntilStopped() {
        CountDownLatch asked = new CountDownLatch(1);
        stop.onRequest(asked::countDown);
        caller.interrupt();
        try {
            asked.await();
        } catch (InterruptedException e) {
            return true;
        }
        return Thread.currentThread().isInterrupted();
    }

    @Test
    void without_an_interrupt_nobody_is_asked_to_stop() {
        assertThat(SyncThread.run(() -> "done", stop)).isEqualTo("done");
        assertThat(stop.isRequested()).isFalse();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void what_the_work_throws_reaches_the_caller_as_it_is() {
        IllegalStateException fault = new IllegalStateException("broken");
        assertThatThrownBy(() -> SyncThread.run(() -> raise(fault), stop)).isSameAs(fault);
        Error death = new OutOfMemoryError("too much");
        assertThatThrownBy(() -> SyncThread.run(() -> raise(death), stop)).isSameAs(death);
    }

    private static String raise(RuntimeException fault) {
        throw fault;
    }

    private static String raise(Error death) {
        throw death;
    }
}
