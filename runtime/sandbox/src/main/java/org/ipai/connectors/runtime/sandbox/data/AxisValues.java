package org.ipai.connectors.runtime.sandbox.data;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The values of an axis. Each has an ordinal that stays the same from step to step. */
interface AxisValues {

    /** More than any ordinal, and at least 1. */
    long bound();

    /** Those that exist at a step, each value once. */
    LongStream ordinals(int revision);

    boolean exists(long ordinal, int revision);

    /** The step at which a value came into being. */
    int birth(long ordinal, int revision);

    /** The value as a request holds it. */
    String text(long ordinal);

    /** The ordinal of a value; empty if it never is one. */
    OptionalLong find(String text);

    /** Values that are there from the beginning. */
    record Fixed(List<String> values) implements AxisValues {

        public Fixed {
            values = values.stream().distinct().toList();
        }

        @Override
        public long bound() {
            return Math.max(1, values.size());
        }

        @Override
        public LongStream ordinals(int revision) {
            return LongStream.range(0, values.size());
        }

        @Override
        public boolean exists(long ordinal, int revision) {
            return ordinal < values.size();
        }

        @Override
        public int birth(long ordinal, int revision) {
            return 0;
        }

        @Override
        public String text(long ordinal) {
            return values.get((int) ordinal);
        }

        @Override
        public OptionalLong find(String text) {
            int index = values.indexOf(text);
            return index < 0 ? OptionalLong.empty() : OptionalLong.of(index);
        }
    }

    /** A field of another stream's records that tells them apart. */
    record OfStream(StreamData stream, IdentityShapes.Identity field) implements AxisValues {

        @Override
        public long bound() {
            return stream.size().ordinals();
        }

        @Override
        public LongStream ordinals(int revision) {
            return stream.ordinals(revision);
        }

        @Override
        public boolean exists(long ordinal, int revision) {
            return stream.exists(ordinal, revision);
        }

        @Override
        public int birth(long ordinal, int revision) {
            return stream.birth(ordinal, revision);
        }

        @Override
        public String text(long ordinal) {
            return field.text(ordinal);
        }

        @Override
        public OptionalLong find(String text) {
            OptionalLong ordinal = field.accepts(text) ? field.candidate(text) : OptionalLong.empty();
            return ordinal.isPresent() && ordinal.getAsLong() < bound() ? ordinal : OptionalLong.empty();
        }
    }

    /** The values of both; a value of the first counts as its own. */
    record Both(AxisValues first, AxisValues second) implements AxisValues {

        @Override
        public long bound() {
            return first.bound() + second.bound();
        }

        @Override
        public LongStream ordinals(int revision) {
            LongStream others = second.ordinals(revision)
                    .filter(ordinal -> first.find(second.text(ordinal)).isEmpty())
                    .map(ordinal -> first.bound() + ordinal);
            return LongStream.concat(first.ordinals(revision), others);
        }

        @Override
        public boolean exists(long ordinal, int revision) {
            return isOfFirst(ordinal)
                    ? first.exists(ordinal, revision)
                    : second.exists(ordinal - first.bound(), revision);
        }

        @Override
        public int birth(long ordinal, int revision) {
            return isOfFirst(ordinal)
                    ? first.birth(ordinal, revision)
                    : second.birth(ordinal - first.bound(), revision);
        }

        @Override
        public String text(long ordinal) {
            return isOfFirst(ordinal) ? first.text(ordinal) : second.text(ordinal - first.bound());
        }

        @Override
        public OptionalLong find(String text) {
            OptionalLong found = first.find(text);
            OptionalLong other = found.isPresent() ? found : second.find(text);
            return found.isPresent() || other.isEmpty() ? found : OptionalLong.of(first.bound() + other.getAsLong());
        }

        private boolean isOfFirst(long ordinal) {
            return ordinal < first.bound();
        }
    }
}
