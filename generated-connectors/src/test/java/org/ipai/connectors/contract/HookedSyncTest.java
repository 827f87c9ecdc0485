package org.ipai.connectors.contract;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.hook.NextPage;
import org.ipai.connectors.runtime.hook.PageView;
import org.ipai.connectors.runtime.hook.PaginatorHook;
import org.ipai.connectors.runtime.hook.StreamHooks;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sandbox.SandboxServer;
import org.ipai.connectors.runtime.sandbox.SandboxSettings;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A connector whose pages a hook finds keeps what all connectors keep. */
@ExtendWith(SharedPostgres.class)
class HookedSyncTest {

    private final TestedConnector tested = TestedConnectors.all()
            .filter(connector -> connector.name().equals("github"))
            .findFirst()
            .orElseThrow();
    private final SyncHarness harness;

    HookedSyncTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.harness = new SyncHarness(tested, server, folder).checkpointEvery(100);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    /** Follows links as the standard kind does. */
    private static class Links implements PaginatorHook {

        private static final Pattern NEXT = Pattern.compile("<([^>]*)>;\\s*rel=\"next\"");

        @Override
        public NextPage after(PageView page) {
            String links = String.join(", ", page.response().headers("Link"));
            return NEXT.matcher(links)
                    .results()
                    .map((MatchResult link) -> NextPage.at(link.group(1)))
                    .findFirst()
                    .orElseGet(NextPage::last);
        }
    }

    /** Fails at some of the pages that another one follows. */
    private static final class FailingLinks extends Links {

        private final AtomicInteger pages = new AtomicInteger();

        @Override
        public NextPage after(PageView page) {
            NextPage next = super.after(page);
            if (next instanceof NextPage.At && pages.incrementAndGet() % 3 == 0) {
                throw new IllegalStateException("a third of the pages");
            }
            return next;
        }
    }

    @Test
    void a_sync_that_dies_again_and_again_goes_on_where_it_was() {
        try (SandboxServer sandbox = tested.sandbox(SandboxSettings.builder().parents(2))) {
            int deaths = 0;
            for (long records = 150; diesAfter(records, sandbox); records *= 3) {
                deaths++;
            }
            assertThat(deaths).isPositive();
            assertLanded(sandbox);
        }
    }

    private boolean diesAfter(long records, SandboxServer sandbox) {
        AtomicLong left = new AtomicLong(records);
        sync(sandbox, left, new Links());
        return left.get() < 0;
    }

    @Test
    void slices_whose_hook_fails_are_gaps_that_the_next_sync_mends() {
        try (SandboxServer sandbox = tested.sandbox(SandboxSettings.builder().parents(2))) {
            SyncReport report = sync(sandbox, new AtomicLong(Long.MAX_VALUE), new FailingLinks());
            assertThat(report.status()).isNotEqualTo(RunStatus.SUCCEEDED);
            assertThat(report.streams().stream().flatMap(stream -> harness.gaps(stream.stream()).stream()))
                    .isNotEmpty()
                    .allSatisfy(gap -> assertThat(gap.toString()).contains("FailingLinks failed with"));

            assertThat(sync(sandbox, new AtomicLong(Long.MAX_VALUE), new Links())
                            .status())
                    .isEqualTo(RunStatus.SUCCEEDED);
            assertLanded(sandbox);
        }
    }

    private SyncReport sync(SandboxServer sandbox, AtomicLong recordsLeft, PaginatorHook hook) {
        StreamHooks hooks = StreamHooks.none().withPaginator(hook);
        return harness.reading(source -> new CrashingSource(source, recordsLeft, hooks))
                .sync(sandbox.baseUrl(), Refresh.FROM_STATE);
    }

    private void assertLanded(SandboxServer sandbox) {
        for (StreamDescriptor stream : tested.streams()) {
            assertThat(harness.icebergChecksum(stream.name()))
                    .as(stream.name())
                    .containsExactlyEntriesOf(harness.providerChecksum(sandbox, stream.name()));
        }
    }
}
