package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Fails a test after which threads of an extraction go on; ending may take them a moment. */
final class NoThreadLeft implements AfterEachCallback {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("ipai-extract")) {
                thread.join(MOMENT.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }
}
