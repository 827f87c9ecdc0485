package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shapes of values that a record's identity fixes, so that requests can be resolved back to it. */
final class IdentityShapes {

    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)$");

    private IdentityShapes() {}

    /** A value that is the same whenever the ordinal is. */
    interface Identity extends Shape {

        void write(JsonGenerator out, long ordinal) throws IOException;

        /** The value as a request's path holds it. */
        String text(long ordinal);

        /** The ordinal that a text may stand for, to be checked with {@link #text}. */
        OptionalLong candidate(String text);

        /** Whether a text stands for a record, or for no certain one if the value is the same for all. */
        default boolean accepts(String text) {
            OptionalLong ordinal = candidate(text);
            return ordinal.isPresent() && text(ordinal.getAsLong()).equals(text);
        }

        @Override
        default void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            write(out, record.ordinal());
        }

        @Override
        default int size() {
            return 16;
        }

        @Override
        default Kind kind() {
            return Kind.IDENTITY;
        }
    }

    /** A number unique within the stream. */
    record UniqueNumber() implements Identity {

        private static final long FIRST = 1_001;

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            out.writeNumber(FIRST + ordinal);
        }

        @Override
        public String text(long ordinal) {
            return Long.toString(FIRST + ordinal);
        }

        @Override
        public OptionalLong candidate(String text) {
            OptionalLong number = lastNumber(text);
            return number.isPresent() && number.getAsLong() >= FIRST
                    ? OptionalLong.of(number.getAsLong() - FIRST)
                    : OptionalLong.empty();
        }
    }

    /** A number unique within the stream, as text. */
    record QuotedNumber(UniqueNumber number) implements Identity {

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            out.writeString(text(ordinal));
        }

        @Override
        public String text(long ordinal) {
            return number.text(ordinal);
        }

        @Override
        public OptionalLong candidate(String text) {
            return number.candidate(text);
        }
    }

    /** A text unique within the stream. */
    record UniqueText(UniqueFormat format, String prefix) implements Identity {

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            out.writeString(text(ordinal));
        }

        @Override
        public String text(long ordinal) {
            return prefix + format.text(ordinal);
        }

        @Override
        public OptionalLong candidate(String text) {
            return text.startsWith(prefix) ? format.candidate(text.substring(prefix.length())) : OptionalLong.empty();
        }
    }

    /** One of few documented values, which tells records apart only together with the rest of their key. */
    record InTurn(List<JsonNode> values) implements Identity {

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            out.writeTree(value(ordinal));
        }

        @Override
        public String text(long ordinal) {
            return value(ordinal).asText();
        }

        private JsonNode value(long ordinal) {
            return values.get((int) (ordinal % values.size()));
        }

        @Override
        public OptionalLong candidate(String text) {
            return OptionalLong.empty();
        }

        @Override
        public boolean accepts(String text) {
            return values.stream().anyMatch(value -> value.asText().equals(text));
        }
    }

    /** A value all records share, such as the owner's login. */
    record Constant(JsonNode value) implements Identity {

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            out.writeTree(value);
        }

        @Override
        public String text(long ordinal) {
            return value.asText();
        }

        @Override
        public OptionalLong candidate(String text) {
            return OptionalLong.empty();
        }

        @Override
        public boolean accepts(String text) {
            return value.asText().equals(text);
        }
    }

    /** The value that a record was looked up by; such a stream has one record a value. */
    record OfAxis(AxisValues values, boolean isNumber) implements Identity {

        @Override
        public void write(JsonGenerator out, long ordinal) throws IOException {
            writeValue(out, text(ordinal), isNumber);
        }

        @Override
        public String text(long ordinal) {
            return values.text(ordinal);
        }

        @Override
        public OptionalLong candidate(String text) {
            return values.find(text);
        }
    }

    /** The value that the record's slice has of an axis. */
    record OfSlice(Slices slices, int axis, boolean isNumber) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            writeValue(out, slices.value(record.slice(), axis), isNumber);
        }

        @Override
        public int size() {
            return 16;
        }

        @Override
        public Kind kind() {
            return Kind.IDENTITY;
        }
    }

    /** The value of an identity field of the parent's record. */
    record OfParent(Identity identity, Slices slices) implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            identity.write(out, slices.parentOrdinal(record.slice()));
        }

        @Override
        public int size() {
            return identity.size();
        }

        @Override
        public Kind kind() {
            return Kind.IDENTITY;
        }
    }

    /** Counts a slice's records from 1, such as an issue's number. */
    record SequenceNumber() implements Shape {

        @Override
        public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
            out.writeNumber(record.index() + 1);
        }

        @Override
        public int size() {
            return 5;
        }

        @Override
        public Kind kind() {
            return Kind.IDENTITY;
        }
    }

    private static void writeValue(JsonGenerator out, String text, boolean isNumber) throws IOException {
        if (isNumber) {
            out.writeNumber(Long.parseLong(text));
        } else {
            out.writeString(text);
        }
    }

    static OptionalLong lastNumber(String text) {
        Matcher matcher = LAST_NUMBER.matcher(text);
        if (!matcher.find() || matcher.group(1).length() > 18) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
    }
}
