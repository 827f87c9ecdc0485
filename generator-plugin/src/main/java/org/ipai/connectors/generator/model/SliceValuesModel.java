package org.ipai.connectors.generator.model;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of an axis come from. */
public sealed interface SliceValuesModel {

    /** A list written in the spec. */
    record Listed(List<String> values) implements SliceValuesModel {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /** The list a config field holds. */
    record Configured(String field) implements SliceValuesModel {}

    /**
     * A field of another stream's records.
     *
     * @param path dotted silver column path
     */
    record OfParent(String stream, String path) implements SliceValuesModel {}

    /** The values of all members. */
    record Union(List<SliceValuesModel> members) implements SliceValuesModel {
        public Union {
            members = List.copyOf(members);
        }
    }

    /** The first member that has any. */
    record FirstOf(List<SliceValuesModel> members) implements SliceValuesModel {
        public FirstOf {
            members = List.copyOf(members);
        }
    }

    /**
     * Dates at equal distances.
     *
     * @param from the first
     * @param until none is later; null for today
     */
    record Dates(Day from, @Nullable Day until, Period step) implements SliceValuesModel {}

    /**
     * A day.
     *
     * @param date ISO-8601, or null
     * @param field config field that holds it as a date or an instant, or null
     */
    record Day(@Nullable String date, @Nullable String field) {}
}
