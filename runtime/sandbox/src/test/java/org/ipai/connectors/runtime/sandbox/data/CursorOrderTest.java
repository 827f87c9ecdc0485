package org.ipai.connectors.runtime.sandbox.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.ipai.connectors.runtime.sandbox.data.SliceTimeline.Habit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorOrderTest {

    @ParameterizedTest
    @CsvSource({"0,0,0", "0,3,5", "1,0,4", "1,1,9", "49,1,7", "50,1,7", "63,2,3", "64,2,12", "1000,7,10", "5003,30,6"})
    void arithmetic_agrees_with_sorting_all_records(long base, long appended, int steps) {
        for (int birth = 0; birth < 2; birth++) {
            for (Habit habit : Habit.values()) {
                for (int revision = birth; revision <= birth + steps; revision++) {
                    check(new SliceTimeline(42, base, appended, birth, revision, habit));
                }
            }
        }
    }

    private static void check(SliceTimeline timeline) {
        CursorOrder order = new CursorOrder(timeline);
        long count = timeline.count();
        List<Long> cursors = new ArrayList<>();
        List<Long> records = new ArrayList<>();
        for (long position = 0; position < count; position++) {
            long index = order.recordAt(position);
            records.add(index);
            cursors.add(cursor(timeline, index));
        }
        assertThat(records).hasSize((int) count).doesNotHaveDuplicates();
        assertThat(cursors).isSortedAccordingTo(Comparator.naturalOrder());
        for (int at = 0; at < count; at += 17) {
            assertThat(order.firstNotBefore(cursors.get(at))).isEqualTo(cursors.indexOf(cursors.get(at)));
        }
        assertThat(order.firstNotBefore(Long.MAX_VALUE)).isEqualTo(count);
    }

    private static long cursor(SliceTimeline timeline, long index) {
        return timeline.habit() == Habit.CHANGES ? timeline.changed(index) : timeline.created(index);
    }

    @ParameterizedTest
    @CsvSource({"1,1,3", "63,1,3", "64,1,3", "1000,6,5", "1000000,6,2"})
    void no_record_changes_before_it_is_created(long base, long appended, int revision) {
        for (Habit habit : Habit.values()) {
            SliceTimeline timeline = new SliceTimeline(7, base, appended, 0, revision, habit);
            LongStream.range(0, Math.min(timeline.count(), 20_000))
                    .forEach(index -> assertThat(timeline.created(index)).isLessThanOrEqualTo(timeline.changed(index)));
        }
    }
}
