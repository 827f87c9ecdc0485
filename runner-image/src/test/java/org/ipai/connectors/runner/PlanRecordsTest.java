package org.ipai.connectors.runner;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ipai.connectors.runner.PlanRecords.Origin;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.control.RunSummary;
import org.ipai.connectors.runtime.control.RunSummary.StreamSummary;
import org.ipai.connectors.runtime.control.RunTrigger;
import org.ipai.connectors.runtime.control.StreamCounts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanRecordsTest {

    private static RunSummary run(StreamSummary... streams) {
        return new RunSummary(
                UUID.randomUUID(),
                RunTrigger.MANUAL,
                SyncMode.FULL_REFRESH,
                RunStatus.SUCCEEDED,
                Instant.EPOCH,
                null,
                null,
                null,
                List.of(streams));
    }

    private static StreamSummary stream(String name, RunStatus status, long records) {
        StreamCounts counts = new StreamCounts(1, 1, records, 0, 0, 0, 0, 0, 0, 0);
        return new StreamSummary(name, SyncMode.FULL_REFRESH, status, counts, 1, null, "[]", 0);
    }

    @Test
    void a_number_that_a_person_gives_stands_before_that_of_the_last_run() {
        PlanRecords records = new PlanRecords(Map.of("issues", 5L), Map.of("issues", 9L, "commits", 7L));
        assertThat(records.byStream()).containsExactlyInAnyOrderEntriesOf(Map.of("issues", 5L, "commits", 7L));
        assertThat(records.origin("issues")).isEqualTo(Origin.GIVEN);
        assertThat(records.origin("commits")).isEqualTo(Origin.LAST_RUN);
        assertThat(records.origin("releases")).isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void of_each_stream_the_newest_run_counts_that_read_it_to_its_end() {
        assertThat(PlanRecords.latest(List.of(
                        run(stream("issues", RunStatus.FAILED, 3), stream("commits", RunStatus.SUCCEEDED, 7)),
                        run(stream("issues", RunStatus.SUCCEEDED, 90), stream("commits", RunStatus.SUCCEEDED, 6)),
                        run(stream("issues", RunStatus.SUCCEEDED, 80)))))
                .isEqualTo(Map.of("issues", 90L, "commits", 7L));
        assertThat(PlanRecords.latest(List.of())).isEmpty();
    }

    @Test
    void a_number_for_a_stream_that_there_is_not_names_those_that_are() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> PlanRecords.check(Set.of("issues", "commits"), Map.of("isues", 1L)))
                .withMessage("--records names stream 'isues', which there is not; there are [commits, issues]");
    }

    @Test
    void there_cannot_be_less_than_no_record() {
        PlanRecords.check(Set.of("issues"), Map.of("issues", 0L));
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> PlanRecords.check(Set.of("issues"), Map.of("issues", -1L)))
                .withMessage("--records issues=-1 is less than no record");
    }
}
