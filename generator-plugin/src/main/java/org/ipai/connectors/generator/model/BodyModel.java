package org.ipai.connectors.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A request's JSON body, or a part of it. */
public sealed interface BodyModel {

    /** All expressions in it. */
    Stream<Expression> expressions();

    /**
     * A single value.
     *
     * @param type how JSON writes it
     * @param value its value; a property whose value is null is left out
     */
    record Value(Type type, Expression value) implements BodyModel {

        @Override
        public Stream<Expression> expressions() {
            return Stream.of(value);
        }
    }

    /** An array. */
    record Elements(List<BodyModel> values) implements BodyModel {

        public Elements {
            values = List.copyOf(values);
        }

        @Override
        public Stream<Expression> expressions() {
            return values.stream().flatMap(BodyModel::expressions);
        }
    }

    /** An object. */
    record Members(List<Member> members) implements BodyModel {

        public Members {
            members = List.copyOf(members);
        }

        @Override
        public Stream<Expression> expressions() {
            return members.stream().map(Member::value).flatMap(BodyModel::expressions);
        }

        public Optional<BodyModel> find(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .map(Member::value)
                    .findFirst();
        }

        /** The object with a value some levels below, in objects made on the way; what stood there is replaced. */
        public Members with(List<String> path, BodyModel value) {
            String name = path.get(0);
            Members inner = find(name)
                    .filter(Members.class::isInstance)
                    .map(Members.class::cast)
                    .orElse(new Members(List.of()));
            BodyModel put = path.size() == 1 ? value : inner.with(path.subList(1, path.size()), value);
            List<Member> changed = new ArrayList<>(members);
            changed.removeIf(member -> member.name().equals(name));
            changed.add(new Member(name, put));
            return new Members(changed);
        }
    }

    /** A property of an object. */
    record Member(String name, BodyModel value) {}

    /** How JSON writes a single value. */
    enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN
    }
}
