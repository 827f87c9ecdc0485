package org.ipai.connectors.runtime.sandbox.definition;

import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the values of an axis come from. */
public sealed interface AxisSource {

    /** Values that are always the same. */
    record Listed(List<String> values) implements AxisSource {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /**
     * The list a config field holds.
     *
     * @param otherwise the list if the field has no value
     */
    record Configured(String field, String otherwise) implements AxisSource {}

    /**
     * A field of another stream's records.
     *
     * @param path dotted JSON path
     */
    record OfStream(String stream, String path) implements AxisSource {}

    /** The values of all members. */
    record Union(List<AxisSource> members) implements AxisSource {
        public Union {
            members = List.copyOf(members);
        }
    }

    /** The first member that is no empty list. */
    record FirstOf(List<AxisSource> members) implements AxisSource {
        public FirstOf {
            members = List.copyOf(members);
        }
    }

    /**
     * Dates at equal distances.
     *
     * @param until none is later; null for today
     */
    record Dates(Day from, @Nullable Day until, Period step) implements AxisSource {}

    /**
     * A day.
     *
     * @param field config field that holds a date or an instant, or empty
     * @param otherwise the date or instant if the field has no value
     */
    record Day(String field, String otherwise) {}

    /** This and the members it has. */
    default Stream<AxisSource> all() {
        List<AxisSource> members = List.of();
        if (this instanceof Union union) {
            members = union.members();
        } else if (this instanceof FirstOf first) {
            members = first.members();
        }
        return Stream.concat(Stream.of(this), members.stream().flatMap(AxisSource::all));
    }
}
