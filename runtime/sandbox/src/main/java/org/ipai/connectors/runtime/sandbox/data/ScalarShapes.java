package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shapes of single values that depend on nothing but the draw and the record's times. */
final class ScalarShapes {

    private ScalarShapes() {}

    /** True or false. */
    record Flag() implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            out.writeBoolean(draw.percent(40));
        }

        @Override
        public int size() {
            return 5;
        }
    }

    /** A whole number in bounds, small ones as often as big ones. */
    record Whole(long least, long most) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            out.writeNumber(value(draw));
        }

        long value(Draw draw) {
            long range = most - least;
            int bits = 64 - Long.numberOfLeadingZeros(range);
            long bound = range <= 0 ? 1 : Math.min(range, (1L << Math.min(62, draw.below(bits) + 1)) - 1) + 1;
            return least + draw.below(bound);
        }

        @Override
        public int size() {
            return 6;
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** A whole number as text. */
    record QuotedWhole(Whole number) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            out.writeString(Long.toString(number.value(draw)));
        }

        @Override
        public int size() {
            return number.size() + 2;
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** A number with up to four decimals in bounds. */
    record Decimal(double least, double most) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            double part = (draw.next() >>> 11) * 0x1.0p-53;
            double value = Math.rint((least + (most - least) * part) * 10_000) / 10_000;
            out.writeNumber(Math.max(least, Math.min(most, value)));
        }

        @Override
        public int size() {
            return 9;
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }
    }

    /** One of some values: the documented enum, or what a field of that name usually holds. */
    record OneOfValues(List<JsonNode> values, Kind kind) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            out.writeTree(values.get(draw.below(values.size())));
        }

        @Override
        public int size() {
            return 12;
        }
    }

    /** An instant or date of the record's life. */
    record Time(TimeRole role, TimeFormat format) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            format.write(out, role.seconds(record, draw));
        }

        @Override
        public int size() {
            return 22;
        }

        @Override
        public Kind kind() {
            return role == TimeRole.CURSOR ? Kind.IDENTITY : Kind.TIME;
        }
    }

    /** Which instant a field tells. */
    enum TimeRole {
        CURSOR,
        CREATED,
        CHANGED,
        /** Something between creation and last change. */
        BETWEEN,
        /** Creation of something the record mentions, which is older than the record. */
        MENTIONED_CREATED,
        /** Any other instant of something the record mentions. */
        MENTIONED;

        private static final int DAY = 86_400;

        long seconds(RecordFacts record, Draw draw) {
            return switch (this) {
                case CURSOR -> record.cursor();
                case CREATED -> record.created();
                case CHANGED -> record.changed();
                case BETWEEN -> record.created() + draw.below(record.changed() - record.created() + 1);
                case MENTIONED_CREATED -> record.created() - (100L + draw.below(900)) * DAY;
                case MENTIONED -> record.created() - draw.below(100L * DAY);
            };
        }
    }

    /** How an instant is written. */
    enum TimeFormat {
        INSTANT,
        DATE,
        EPOCH_SECONDS,
        EPOCH_MILLIS;

        void write(JsonGenerator out, long seconds) throws IOException {
            switch (this) {
                case INSTANT -> out.writeString(Instant.ofEpochSecond(seconds).toString());
                case DATE ->
                    out.writeString(LocalDate.ofEpochDay(Math.floorDiv(seconds, 86_400L))
                            .toString());
                case EPOCH_SECONDS -> out.writeNumber(seconds);
                case EPOCH_MILLIS -> out.writeNumber(seconds * 1000);
            }
        }
    }
}
