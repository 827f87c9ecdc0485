package org.ipai.connectors.runtime.connector;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of a {@link SliceAxis} come from. */
public sealed interface SliceValues {

    /** A list, from the spec or the configuration. */
    record Listed(List<String> values) implements SliceValues {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /**
     * What the records of another stream hold; null counts as no value.
     *
     * @param stream its name
     * @param path dotted silver column path of a single value
     */
    record OfParent(String stream, String path) implements SliceValues {}

    /** The values of all members, in order. */
    record Union(List<SliceValues> members) implements SliceValues {
        public Union {
            members = List.copyOf(members);
        }
    }

    /** The first member that is not an empty list; the others are not read. */
    record FirstOf(List<SliceValues> members) implements SliceValues {
        public FirstOf {
            members = List.copyOf(members);
        }
    }

    /**
     * Dates as ISO-8601.
     *
     * @param from the first
     * @param until none is later; null for today in UTC
     * @param step between two dates, positive
     */
    record Dates(LocalDate from, @Nullable LocalDate until, Period step) implements SliceValues {
        public Dates {
            if (!from.plus(step).isAfter(from)) {
                throw new IllegalArgumentException("the step between dates is " + step + "; use a positive one");
            }
        }
    }
}
