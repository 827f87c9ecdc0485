package org.ipai.connectors.generator.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.SourceLocation;

/** A request's JSON body as written: a tree whose leaves may hold expressions. */
public sealed interface BodySpec {

    SourceLocation at();

    /** The scalars in it, in order. */
    Stream<Text> leaves();

    /**
     * A scalar.
     *
     * @param kind as YAML reads it
     */
    record Leaf(Text text, Kind kind) implements BodySpec {

        @Override
        public SourceLocation at() {
            return text.at();
        }

        @Override
        public Stream<Text> leaves() {
            return Stream.of(text);
        }
    }

    /** A list. */
    record Elements(SourceLocation at, List<BodySpec> values) implements BodySpec {

        public Elements {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Text> leaves() {
            return values.stream().flatMap(BodySpec::leaves);
        }
    }

    /** A mapping. */
    record Properties(SourceLocation at, Map<String, BodySpec> values) implements BodySpec {

        public Properties {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public Stream<Text> leaves() {
            return values.values().stream().flatMap(BodySpec::leaves);
        }
    }

    /** What a scalar is. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN
    }
}
