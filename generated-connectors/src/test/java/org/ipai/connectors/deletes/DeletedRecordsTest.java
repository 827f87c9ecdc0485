package org.ipai.connectors.deletes;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.ipai.connectors.contract.GoldRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.contract.SyncHarness;
import org.ipai.connectors.contract.TestedConnector;
import org.ipai.connectors.runtime.connector.Deletes;
import org.ipai.connectors.runtime.connector.Deletes.InferOnFull;
import org.ipai.connectors.runtime.connector.Deletes.WhenEmpty;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;
import org.ipai.connectors.runtime.sync.SyncRequest.Refresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole syncs from a provider that deletes: what goes, what stays and why, and what the run says of it. */
@ExtendWith(SharedPostgres.class)
class DeletedRecordsTest {

    private static final Deletes INFER = new InferOnFull(List.of(), WhenEmpty.KEEP);
    private static final ShelfStream SHELVES = new ShelfStream("shelves", null, INFER);
    private static final ShelfStream BOOKS =
            new ShelfStream("books", "shelves", new InferOnFull(List.of("parent_id"), WhenEmpty.KEEP));

    private final EmbeddedDatabase server;
    private final Path folder;
    private final ShelfProvider provider = ShelfProvider.start();
    private SyncHarness harness;
    private int harnesses;

    DeletedRecordsTest(EmbeddedDatabase server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
        this.harness = harness(SHELVES);
    }

    private SyncHarness harness(ShelfStream... streams) {
        return new SyncHarness(
                TestedConnector.bare("library", streams), server, folder.resolve("library" + ++harnesses));
    }

    private void use(ShelfStream... streams) {
        harness.close();
        harness = harness(streams);
        harness.transport(harness.transport().withMaxAttempts(1));
    }

    @AfterEach
    void stop() {
        harness.close();
        provider.close();
    }

    @Test
    void rows_whose_records_no_longer_come_go_from_silver_and_gold() throws SQLException {
        provider.lists("/shelves", record(1), record(2), record(3));
        assertThat(sync().problems()).isEmpty();
        provider.lists("/shelves", record(3), record(4));
        StreamReport report = sync("shelves");

        assertThat(report.problems()).isEmpty();
        assertThat(report.tally().deleted()).isEqualTo(2);
        assertThat(ids("shelves")).containsExactlyInAnyOrder("3", "4");
        assertThat(GoldRows.count(harness.database(), "library_shelves")).isEqualTo(2);
        assertThat(harness.bronzeKeys("shelves")).isEqualTo(4);
        assertThat(harness.control()
                        .runs()
                        .recent(harness.connection(), 1)
                        .get(0)
                        .streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.counts().deleted()).isEqualTo(2));
    }

    @Test
    void an_empty_answer_is_not_believed_unless_the_spec_says_so() {
        provider.lists("/shelves", record(1), record(2));
        sync();
        provider.lists("/shelves");
        for (int i = 0; i < 2; i++) {
            StreamReport report = sync("shelves");
            assertThat(report.status()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(report.problems())
                    .containsExactly(
                            "2 rows whose records did not come were kept, because no record came at all, which is"
                                    + " more likely a fault than the truth; if it is true, write"
                                    + " 'deletes: {infer_on_full: {when_empty: delete}}' in the connector's spec");
            assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void an_empty_answer_removes_all_rows_where_the_spec_believes_it() throws SQLException {
        use(new ShelfStream("shelves", null, new InferOnFull(List.of(), WhenEmpty.DELETE)));
        provider.lists("/shelves", record(1), record(2));
        sync();
        provider.lists("/shelves");
        assertThat(sync("shelves").problems()).isEmpty();
        assertThat(ids("shelves")).isEmpty();
        assertThat(GoldRows.count(harness.database(), "library_shelves")).isZero();
    }

    @Test
    void a_failed_slice_keeps_its_rows_and_loses_them_when_it_is_read() {
        use(SHELVES, BOOKS);
        provider.lists("/shelves", record(1), record(2)).lists("/books/1", record(11), record(12));
        provider.lists("/books/2", record(21), record(22));
        sync();
        provider.lists("/books/1", record(11)).lists("/books/2", record(22)).breaks("/books/2");
        assertThat(sync("books").status()).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        assertThat(ids("books")).containsExactlyInAnyOrder("11", "21", "22");

        provider.mends("/books/2");
        assertThat(sync("books").tally().deleted()).isEqualTo(1);
        assertThat(ids("books")).containsExactlyInAnyOrder("11", "22");
    }

    @Test
    void rows_below_a_deleted_parent_go_with_it() {
        use(SHELVES, BOOKS);
        provider.lists("/shelves", record(1), record(2)).lists("/books/1", record(11));
        provider.lists("/books/2", record(21));
        sync();
        provider.lists("/shelves", record(2)).lists("/books/2", record(21), record(22));
        assertThat(sync("books").problems()).isEmpty();
        assertThat(ids("shelves")).containsExactly("2");
        assertThat(ids("books")).containsExactlyInAnyOrder("21", "22");
    }

    @Test
    void a_slice_that_the_provider_says_is_unchanged_keeps_its_rows() {
        use(SHELVES, BOOKS);
        provider.lists("/shelves", record(1), record(2)).lists("/books/1", record(11), record(12));
        provider.lists("/books/2", record(21), record(22));
        sync();
        provider.lists("/books/2", record(22));
        StreamReport report = sync("books");
        assertThat(provider.unchanged()).contains("/shelves", "/books/1");
        assertThat(report.problems()).isEmpty();
        assertThat(report.tally().deleted()).isEqualTo(1);
        assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "2");
        assertThat(ids("books")).containsExactlyInAnyOrder("11", "12", "22");
    }

    @Test
    void where_rows_do_not_tell_their_slice_a_failed_one_spares_all_and_the_run_says_so() {
        use(SHELVES, new ShelfStream("books", "shelves", INFER));
        provider.lists("/shelves", record(1), record(2)).lists("/books/1", record(11), record(12));
        provider.lists("/books/2", record(21), record(22));
        sync();
        provider.lists("/books/1", record(11)).breaks("/books/2");
        assertThat(sync("books").problems())
                .contains(
                        "3 rows whose records did not come were kept, because not everything could be read, and rows do"
                                + " not tell which slice they are from");
        assertThat(ids("books")).hasSize(4);

        provider.mends("/books/2");
        assertThat(sync("books").problems()).isEmpty();
        assertThat(ids("books")).containsExactlyInAnyOrder("11", "21", "22");
    }

    @Test
    void the_row_of_a_record_that_cannot_be_typed_stays() {
        provider.lists("/shelves", record(1), record(2), record(3));
        sync();
        provider.lists("/shelves", record(1), "{\"id\":2,\"name\":7,\"gone\":\"never\"}");
        assertThat(sync("shelves").problems())
                .contains(
                        "2 rows whose records did not come were kept, because they may be those of the records that could"
                                + " not be typed");
        assertThat(ids("shelves")).hasSize(3);

        provider.lists("/shelves", record(1), record(2));
        assertThat(sync("shelves").problems()).isEmpty();
        assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void a_record_that_says_it_is_gone_takes_its_row_away() throws SQLException {
        use(new ShelfStream("shelves", null, new Deletes.Flag("gone", "true")));
        provider.lists("/shelves", record(1), record(2), gone(3));
        sync();
        assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "2");
        provider.lists("/shelves", record(2), gone(2), record(4));
        assertThat(sync("shelves").tally().deleted()).isEqualTo(1);
        assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "4");
        assertThat(GoldRows.count(harness.database(), "library_shelves")).isEqualTo(2);
    }

    @Test
    void deletions_that_another_stream_lists_are_followed_each_once() {
        use(
                new ShelfStream("shelves", null, new Deletes.Endpoint("removed", List.of("id"))),
                new ShelfStream("removed", null, Deletes.NONE));
        provider.lists("/shelves", record(1), record(2), record(3)).lists("/removed", record(9));
        SyncReport first = harness.sync(provider.baseUrl(), Refresh.FROM_STATE, "shelves");
        assertThat(first.streams()).extracting(StreamReport::stream).containsExactly("removed", "shelves");

        provider.lists("/shelves", record(1), record(3)).lists("/removed", record(9), record(2));
        assertThat(sync("shelves").tally().deleted()).isEqualTo(1);
        assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "3");

        // It is back. The list has not changed since, so the row stays.
        provider.lists("/shelves", record(1), record(2), record(3));
        sync();
        provider.lists("/shelves", record(1), record(2));
        assertThat(sync("shelves").tally().deleted()).isZero();
        assertThat(ids("shelves")).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void wherever_a_removal_is_cut_off_the_next_sync_makes_up_for_it_once() throws SQLException {
        for (StepFault fault : StepFault.all(2)) {
            use(SHELVES);
            provider.lists("/shelves", record(1), record(2), record(3));
            sync();
            provider.lists("/shelves", record(3), record(4));
            fault.strike(harness.database());
            assertThat(sync("shelves").status()).as(fault.toString()).isEqualTo(RunStatus.FAILED);
            fault.lift(harness.database());
            StreamReport report = sync("shelves");

            assertThat(report.status()).as(fault.toString()).isEqualTo(RunStatus.SUCCEEDED);
            assertThat(ids("shelves")).as(fault.toString()).containsExactlyInAnyOrder("3", "4");
            assertThat(removedInAll()).as(fault.toString()).isEqualTo(2);
            assertThat(GoldRows.count(harness.database(), "library_shelves")).isEqualTo(2);
        }
    }

    private long removedInAll() {
        long[] sum = {0};
        harness.lakehouse()
                .table(SHELVES.descriptor())
                .snapshots()
                .forEach(snapshot -> sum[0] += Long.parseLong(snapshot.summary().getOrDefault("ipai.deleted", "0")));
        return sum[0];
    }

    private SyncReport sync() {
        return harness.sync(provider.baseUrl(), Refresh.FROM_STATE);
    }

    private StreamReport sync(String stream) {
        return sync().streams().stream()
                .filter(report -> report.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String stream) {
        return harness.ids(stream);
    }

    private static String record(long id) {
        return "{\"id\":" + id + ",\"name\":\"n" + id + "\",\"gone\":false}";
    }

    private static String gone(long id) {
        return "{\"id\":" + id + ",\"gone\":true}";
    }
}
