package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Format;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.CursorReach.NewSlices;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorStepTest {

    private static final Instant NOW = Instant.parse("2024-03-10T12:00:00.500Z");
    private static final String START = "2024-03-01T00:00:00Z";

    @Test
    void without_a_step_one_range_reaches_to_the_present() {
        assertThat(steps(Format.INSTANT, Format.INSTANT, null, null))
                .containsExactly(new CursorStep(new CursorRange(START, "2024-03-10T12:00:00Z"), null));
        assertThat(steps(Format.INSTANT, Format.INSTANT, null, "2024-03-05T00:00:00Z"))
                .containsExactly(new CursorStep(new CursorRange("2024-03-05T00:00:00Z", "2024-03-10T12:00:00Z"), null));
    }

    @Test
    void a_range_begins_where_the_one_before_ended() {
        assertThat(steps(Format.INSTANT, Format.INSTANT, Duration.ofDays(4), null))
                .containsExactly(
                        step(START, "2024-03-05T00:00:00Z", "2024-03-05T00:00:00Z"),
                        step("2024-03-05T00:00:00Z", "2024-03-09T00:00:00Z", "2024-03-09T00:00:00Z"),
                        step("2024-03-09T00:00:00Z", "2024-03-10T12:00:00Z", null));
    }

    @Test
    void days_are_asked_for_once() {
        assertThat(steps(Format.INSTANT, Format.DATE, Duration.ofDays(4), null))
                .containsExactly(
                        step("2024-03-01", "2024-03-04", "2024-03-05T00:00:00Z"),
                        step("2024-03-05", "2024-03-08", "2024-03-09T00:00:00Z"),
                        step("2024-03-09", "2024-03-10", null));
    }

    @ParameterizedTest
    @CsvSource({
        "EPOCH_MILLIS, EPOCH_MILLIS, 1709596800000, 1709596800000, 1710072000000",
        "EPOCH_MILLIS, INSTANT, 1709596800000, 2024-03-05T00:00:00Z, 2024-03-10T12:00:00Z",
        "EPOCH_SECONDS, DATE, 1709596800, 2024-03-05, 2024-03-10",
        "INSTANT, EPOCH_SECONDS, 2024-03-05T00:00:00.750Z, 1709596800, 1710072000",
        "DATE, DATE, 2024-03-05, 2024-03-05, 2024-03-10"
    })
    void a_saved_cursor_is_sent_as_requests_take_it(
            Format format, Format requestFormat, String saved, String from, String until) {
        assertThat(steps(format, requestFormat, null, saved))
                .containsExactly(new CursorStep(new CursorRange(from, until), null));
    }

    @Test
    void reading_ends_before_what_the_source_does_not_show_yet() {
        CursorReach reach = new CursorReach(Duration.ZERO, Duration.ofHours(2), null, NewSlices.FROM_START);
        CursorDescriptor cursor =
                new CursorDescriptor(List.of("at"), Format.INSTANT, Format.INSTANT, Order.NONE, Filter.REQUEST, reach);

        assertThat(CursorStep.of(CursorWindow.of(cursor, SyncMode.INCREMENTAL, null), null, NOW))
                .containsExactly(new CursorStep(new CursorRange(null, "2024-03-10T10:00:00Z"), null));
    }

    @Test
    void nothing_is_read_of_the_future() {
        assertThat(steps(Format.INSTANT, Format.INSTANT, Duration.ofDays(1), "2024-03-11T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void what_is_no_time_has_no_end() {
        assertThat(steps(Format.INTEGER, Format.INTEGER, null, "17"))
                .containsExactly(new CursorStep(CursorRange.from("17"), null));
        assertThat(steps(Format.OPAQUE, Format.OPAQUE, null, "x17"))
                .containsExactly(new CursorStep(CursorRange.from("x17"), null));
    }

    private static CursorStep step(String from, String until, @Nullable String end) {
        return new CursorStep(new CursorRange(from, until), end);
    }

    private static List<CursorStep> steps(
            Format format, Format requestFormat, @Nullable Duration step, @Nullable String saved) {
        CursorReach reach = new CursorReach(Duration.ZERO, Duration.ZERO, step, NewSlices.FROM_START);
        CursorDescriptor cursor =
                new CursorDescriptor(List.of("at"), format, requestFormat, Order.NONE, Filter.REQUEST, reach);
        SliceState state = saved == null ? null : SliceState.at(saved);
        return CursorStep.of(CursorWindow.of(cursor, SyncMode.INCREMENTAL, state), START, NOW);
    }
}
