package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Deletes.InferOnFull;
import org.ipai.connectors.runtime.connector.Deletes.WhenEmpty;
import org.ipai.connectors.runtime.connector.SliceState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AbsenceVerdictTest {

    private static final InferOnFull TELLING = new InferOnFull(List.of("parent_id"), WhenEmpty.KEEP);
    private static final InferOnFull SILENT = new InferOnFull(List.of(), WhenEmpty.KEEP);
    private static final SliceState TAGGED = new SliceState(null, "tag", "url");

    private final Absence absence = new Absence();

    @Test
    void nothing_goes_after_a_stream_that_was_not_read_to_its_end() {
        assertThat(verdict(TELLING, 5).kept()).contains("not read to its end");
    }

    @Test
    void slices_that_failed_or_are_unchanged_or_quarantined_are_spared() {
        absence.readToItsEnd();
        absence.failed("1");
        absence.unchanged("2");
        AbsenceVerdict verdict = verdict(TELLING, 5, "3");
        assertThat(verdict.kept()).isNull();
        assertThat(verdict.spared()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void each_of_these_spares_all_rows_that_do_not_tell_their_slice() {
        absence.readToItsEnd();
        assertThat(verdict(SILENT, 5).kept()).isNull();
        assertThat(verdict(SILENT, 5, "3").kept()).contains("could not be typed");
        absence.unchanged("2");
        assertThat(verdict(SILENT, 5).kept()).contains("unchanged slices");
        absence.failed("1");
        assertThat(verdict(SILENT, 5).kept()).contains("not everything could be read");
    }

    @Test
    void a_stream_of_one_slice_that_is_unchanged_loses_nothing_and_needs_no_explanation() {
        absence.readToItsEnd();
        absence.unchanged("");
        assertThat(verdict(SILENT, 0).kept()).isNull();
        assertThat(verdict(SILENT, 0).spared()).containsExactly("");
    }

    @Test
    void no_record_at_all_is_taken_for_a_fault_unless_something_is_unchanged_or_the_spec_believes_it() {
        absence.readToItsEnd();
        assertThat(verdict(TELLING, 0).kept()).contains("no record came at all");
        assertThat(verdict(new InferOnFull(List.of(), WhenEmpty.DELETE), 0).kept())
                .isNull();
        absence.unchanged("1");
        assertThat(verdict(TELLING, 0).kept()).isNull();
    }

    @Test
    void what_lets_a_slice_be_passed_over_is_saved_only_where_its_rows_were_judged() {
        SliceState early = SliceState.at(null);
        assertThat(absence.hold("1", TAGGED, early)).isEqualTo(early);
        absence.hold("2", TAGGED, early);
        absence.hold("3", early, early);
        assertThat(verdict(TELLING, 5).reached()).isEmpty();
        absence.readToItsEnd();
        assertThat(verdict(TELLING, 5, "2").reached()).containsOnlyKeys("1");
        assertThat(verdict(TELLING, 0).reached()).isEmpty();
        assertThat(verdict(SILENT, 5).reached()).isEmpty();
        absence.hold("", TAGGED, early);
        assertThat(verdict(SILENT, 5).reached()).containsOnlyKeys("");
    }

    private AbsenceVerdict verdict(InferOnFull deletes, long records, String... quarantined) {
        return AbsenceVerdict.of(deletes, absence, Set.of(quarantined), records);
    }
}
