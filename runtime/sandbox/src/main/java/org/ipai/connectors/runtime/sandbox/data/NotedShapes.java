package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.ipai.connectors.runtime.record.TimePattern;

/** Shapes of values that are not written as their type usually is. */
final class NotedShapes {

    private NotedShapes() {}

    /** An instant or date of the record's life. */
    record Time(ScalarShapes.TimeRole role, NotedTime time) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            time.write(out, role.seconds(record, draw));
        }

        @Override
        public int size() {
            return 20;
        }

        @Override
        public Kind kind() {
            return role == ScalarShapes.TimeRole.CURSOR ? Kind.IDENTITY : Kind.OTHER;
        }
    }

    /** A day for each ordinal, from 2000-01-01 on. */
    record Day(NotedTime time) implements IdentityShapes.Identity {

        private static final long FIRST = 946_728_000;

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            time.write(out, FIRST + ordinal * 86_400);
        }

        @Override
        public String text(long ordinal) {
            return time.text(FIRST + ordinal * 86_400);
        }

        @Override
        public OptionalLong candidate(String text) {
            return OptionalLong.empty();
        }
    }

    /**
     * How an instant is written.
     *
     * @param isNumber whether as a JSON number
     */
    record NotedTime(TimeNotation notation, boolean isNumber) {

        void write(JsonGenerator out, long seconds) throws IOException {
            if (isNumber) {
                out.writeNumber(text(seconds));
            } else {
                out.writeString(text(seconds));
            }
        }

        String text(long seconds) {
            Instant instant = Instant.ofEpochSecond(seconds);
            if (notation instanceof TimeNotation.Pattern pattern) {
                return TimePattern.of(pattern.pattern()).format(instant, pattern.zone());
            }
            if (notation instanceof TimeNotation.Epoch epoch) {
                return Long.toString(epoch.unit() == TimeNotation.Epoch.Unit.SECONDS ? seconds : seconds * 1000);
            }
            ZoneId zone = ((TimeNotation.Iso) notation).zone();
            return zone.getRules().equals(ZoneOffset.UTC.getRules())
                    ? instant.toString()
                    : LocalDateTime.ofInstant(instant, zone).toString();
        }
    }

    /** A value in whose place a text that means null sometimes stands. */
    record MayMeanNull(Shape value, List<String> nullTexts, boolean isNumber) implements Shape {

        private static final int PERCENT = 20;

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            if (!draw.percent(PERCENT)) {
                value.write(out, record, draw, depth);
                return;
            }
            String text = nullTexts.get(draw.below(nullTexts.size()));
            if (text.equals("true") || text.equals("false")) {
                out.writeBoolean(text.equals("true"));
            } else if (isNumber && text.matches("0|-?[1-9][0-9]{0,17}")) {
                out.writeNumber(Long.parseLong(text));
            } else {
                out.writeString(text);
            }
        }

        @Override
        public int size() {
            return value.size();
        }
    }
}
