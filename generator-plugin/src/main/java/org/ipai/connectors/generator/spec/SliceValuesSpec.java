package org.ipai.connectors.generator.spec;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Where the values of an axis come from, as written. */
public sealed interface SliceValuesSpec {

    /** Where it stands. */
    SourceLocation at();

    /** {@code list: [a, b]}. */
    record Listed(SourceLocation at, List<Text> values) implements SliceValuesSpec {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /** {@code list: "${config.names}"}. */
    record Configured(SourceLocation at, Text list) implements SliceValuesSpec {}

    /**
     * {@code parent: {stream, field}}.
     *
     * @param field dotted JSON path in the stream's records
     */
    record OfParent(SourceLocation at, Text stream, Text field) implements SliceValuesSpec {}

    /** {@code union: […]}. */
    record Union(SourceLocation at, List<SliceValuesSpec> members) implements SliceValuesSpec {
        public Union {
            members = List.copyOf(members);
        }
    }

    /** {@code first_of: […]}. */
    record FirstOf(SourceLocation at, List<SliceValuesSpec> members) implements SliceValuesSpec {
        public FirstOf {
            members = List.copyOf(members);
        }
    }

    /** {@code dates: {from, until, step}}; until and step may be left out. */
    record Dates(
            SourceLocation at,
            Text from,
            @Nullable Text until,
            @Nullable Text step) implements SliceValuesSpec {}

    /** This and all it is made of. */
    default Stream<SliceValuesSpec> all() {
        Stream<SliceValuesSpec> members = Stream.of();
        if (this instanceof Union union) {
            members = union.members().stream();
        } else if (this instanceof FirstOf first) {
            members = first.members().stream();
        }
        return Stream.concat(Stream.of(this), members.flatMap(SliceValuesSpec::all));
    }
}
