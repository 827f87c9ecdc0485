package org.ipai.connectors.slices;

import java.nio.file.Path;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.ipai.connectors.runtime.testing.LendingProvider;
import org.ipai.connectors.runtime.testing.LendingStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Slices may be called anything, also what the runtime calls things that it keeps beside their states. */
@ExtendWith(SharedPostgres.class)
class SliceNamesTest {

    @Test
    void each_slice_goes_on_where_it_was(EmbeddedDatabase server, @TempDir Path folder) {
        try (LendingProvider provider = LendingProvider.start();
                SyncHarness harness =
                        new SyncHarness(TestedConnector.bare("lending", LendingStream.DESKS), server, folder)) {
            provider.lends("deletions", 1, "2024-01-03").lends("newslices", 2, "2024-01-02");
            provider.lends("front", 3, "2024-01-04");
            for (int i = 0; i < 3; i++) {
                assertThat(harness.sync(provider.baseUrl(), Refresh.FROM_STATE).status())
                        .isEqualTo(RunStatus.SUCCEEDED);
            }

            assertThat(provider.askedFrom("deletions")).containsExactly("", day(3), day(3));
            assertThat(provider.askedFrom("newslices")).containsExactly("", day(2), day(2));
            assertThat(provider.askedFrom("front")).containsExactly("", day(4), day(4));
        }
    }

    private static String day(int day) {
        return LendingProvider.instant("2024-01-0" + day);
    }
}
