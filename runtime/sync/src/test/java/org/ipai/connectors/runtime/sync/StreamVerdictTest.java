package org.ipai.connectors.runtime.sync;

import java.util.Arrays;
import java.util.Map;
import org.ipai.connectors.runtime.control.RunStatus;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StreamVerdictTest {

    @Test
    void a_stream_of_which_nothing_could_be_read_failed() {
        assertThat(verdict(0, FailureReason.FORBIDDEN)).isEqualTo(RunStatus.FAILED);
        assertThat(verdict(0, FailureReason.SKIPPED, FailureReason.NOT_FOUND)).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void slices_left_out_knowingly_are_gaps_and_no_failure() {
        assertThat(verdict(0, FailureReason.SKIPPED, FailureReason.SKIPPED)).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        assertThat(verdict(3, FailureReason.SKIPPED)).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
    }

    @Test
    void one_slices_failure_is_that_slices_alone() {
        assertThat(verdict(1, FailureReason.NOT_FOUND)).isEqualTo(RunStatus.SUCCEEDED_WITH_GAPS);
        assertThat(verdict(1)).isEqualTo(RunStatus.SUCCEEDED);
    }

    private static RunStatus verdict(long slicesRead, FailureReason... failures) {
        Extracted extracted = Extracted.read(Arrays.stream(failures)
                .map(reason -> new SliceFailure(new Slice("1", "octo/hello", Map.of()), reason, "no", "do"))
                .toList());
        return StreamVerdict.of(extracted, new StreamTally(slicesRead, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
