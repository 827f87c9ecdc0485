package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.util.List;
import org.ipai.connectors.runtime.connector.CursorDescriptor;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Filter;
import org.ipai.connectors.runtime.connector.CursorDescriptor.Order;
import org.ipai.connectors.runtime.connector.CursorReach;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorsTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00:00Z, PT1S, 2024-01-31T09:59:59Z",
        "2024-01-31T10:00:00.750Z, PT1S, 2024-01-31T09:59:59Z",
        "2024-01-31T10:00:00Z, PT0.5S, 2024-01-31T09:59:59Z",
        "2024-01-31T12:00:00+02:00, PT1H, 2024-01-31T09:00:00Z",
        "2024-01-31T12:00:00.000+0200, PT1H, 2024-01-31T09:00:00Z",
        "2024-03-01T00:00:00Z, PT24H, 2024-02-29T00:00:00Z",
        "2024-01-31 10:00:00, PT1H, 2024-01-31 09:00:00",
        "2024-03-01, PT24H, 2024-02-29",
        "2024-03-01, PT1H, 2024-02-29",
        "2024-01-31T10:00:00.750Z, PT0S, 2024-01-31T10:00:00.750Z",
        "1706695200, PT1H, 1706695200",
        "abc, PT1H, abc",
        "2024-99-31T10:00:00Z, PT1H, 2024-99-31T10:00:00Z"
    })
    void look_back_keeps_the_notation(String saved, Duration lookBack, String from) {
        CursorDescriptor cursor =
                CursorDescriptor.ofInstant(List.of("at"), Order.ASCENDING, Filter.REQUEST, CursorReach.from(lookBack));

        CursorWindow window = CursorWindow.of(cursor, SyncMode.INCREMENTAL, SliceState.at(saved));

        assertThat(window.from()).isEqualTo(from);
        assertThat(new CursorOrder().compare(from, saved)).isLessThanOrEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00:00Z, 2024-01-31T10:00:01Z",
        "2024-01-31T10:00:00Z, 2024-01-31T10:00:00.001Z",
        "2024-01-31T12:00:00+02:00, 2024-01-31T10:00:01Z",
        "2024-01-31, 2024-01-31T00:00:01Z",
        "9, 10",
        "-3, 2",
        "1.5, 1.50001",
        "0001, 2",
        "10, 9x",
        "A, a"
    })
    void orders_cursors_by_what_they_mean(String less, String greater) {
        assertThat(new CursorOrder().compare(less, greater)).isNegative();
        assertThat(new CursorOrder().compare(greater, less)).isPositive();
    }

    @Test
    void equal_instants_in_different_notations_are_equal() {
        assertThat(new CursorOrder().compare("2024-01-31T12:00:00+02:00", "2024-01-31T10:00:00.000Z"))
                .isZero();
    }

    @Test
    void a_look_back_before_time_began_reads_everything() {
        CursorDescriptor cursor = CursorDescriptor.ofInstant(
                List.of("at"), Order.NONE, Filter.REQUEST, CursorReach.from(Duration.ofSeconds(Long.MAX_VALUE)));

        assertThat(CursorWindow.of(cursor, SyncMode.INCREMENTAL, SliceState.at("2024-01-31T10:00:00Z"))
                        .from())
                .isNull();
    }
}
