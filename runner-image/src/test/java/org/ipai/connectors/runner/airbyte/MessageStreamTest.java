package org.ipai.connectors.runner.airbyte;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageStreamTest {

    @Test
    void lines_arrive_in_order_and_all_of_them() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        try (MessageStream stream = new MessageStream(out)) {
            for (int i = 0; i < 50_000; i++) {
                stream.add(line("line " + i));
                expected.append("line ").append(i).append('\n');
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void whoever_adds_to_a_closed_output_is_told_and_does_not_wait() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThatThrownBy(() -> {
                    try (MessageStream stream = new MessageStream(broken)) {
                        for (int i = 0; i < 1_000_000; i++) {
                            stream.add(line("line " + i));
                        }
                    }
                })
                .isInstanceOf(OutputClosedException.class)
                .hasMessageContaining("Broken pipe")
                .hasMessageContaining("read again");
    }

    @Test
    void a_slow_output_holds_up_who_adds() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch opened = new CountDownLatch(1);
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                reached.countDown();
                try {
                    opened.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                write(0);
            }
        };
        AtomicInteger added = new AtomicInteger();
        Thread adding = new Thread(() -> add(slow, added));
        adding.start();
        reached.await();
        // From now on nobody takes chunks: who adds them either gets to the end or waits for room.
        while (adding.isAlive() && adding.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(adding.isAlive()).isTrue();
        // 18 chunks of 64 KB: one that is filled, 16 that wait, one that is written.
        assertThat(added.get()).isBetween(1000, 1300);
        opened.countDown();
        adding.join();
        assertThat(added.get()).isEqualTo(5000);
    }

    private static void add(OutputStream out, AtomicInteger added) {
        try (MessageStream stream = new MessageStream(out)) {
            for (int i = 0; i < 5000; i++) {
                stream.add(line("x".repeat(1023)));
                added.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ByteArrayOutputStream line(String text) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        line.write('\n');
        return line;
    }
}
