package org.ipai.connectors.generator.resolve;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Which fields of a record are kept. Remembers the names it was asked for, to find paths that lead nowhere. */
final class FieldSelection {

    private final Mode mode;
    private final Map<String, FieldSelection> children = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private FieldMarks marks = FieldMarks.NONE;

    private FieldSelection(Mode mode) {
        this.mode = mode;
    }

    private enum Mode {
        INCLUDE,
        EXCLUDE
    }

    static FieldSelection of(@Nullable FieldsSpec fields, FieldMarks marks) {
        if (fields == null || (fields.include().isEmpty() && fields.exclude().isEmpty())) {
            return everything(marks);
        }
        Mode mode = fields.include().isEmpty() ? Mode.EXCLUDE : Mode.INCLUDE;
        FieldSelection root = new FieldSelection(mode);
        for (Text path : mode == Mode.INCLUDE ? fields.include() : fields.exclude()) {
            root.add(path.value().split("\\.", -1));
        }
        root.attach(marks);
        return root;
    }

    private static FieldSelection everything(FieldMarks marks) {
        FieldSelection everything = new FieldSelection(Mode.EXCLUDE);
        everything.marks = marks;
        return everything;
    }

    private void attach(FieldMarks own) {
        marks = own;
        children.forEach((name, child) -> child.attach(own.enter(name)));
    }

    private void add(String[] path) {
        FieldSelection current = this;
        for (String name : path) {
            current = current.children.computeIfAbsent(name, key -> new FieldSelection(mode));
        }
    }

    /** The selection within a field, or empty if the field is dropped. */
    Optional<FieldSelection> enter(String name) {
        seen.add(name);
        FieldMarks inner = marks.enter(name);
        if (inner.isBlocked()) {
            return Optional.empty();
        }
        FieldSelection child = children.get(name);
        if (child == null) {
            return mode == Mode.INCLUDE ? Optional.empty() : Optional.of(everything(inner));
        }
        if (child.children.isEmpty()) {
            return mode == Mode.INCLUDE ? Optional.of(everything(inner)) : Optional.empty();
        }
        return Optional.of(child);
    }

    /** Whether nothing in it is dropped or changed. */
    boolean isEverything() {
        return mode == Mode.EXCLUDE && children.isEmpty() && marks.isEmpty();
    }

    /** What else is said of the field. */
    FieldMarks marks() {
        return marks;
    }

    /** Reports paths of which some step was never seen. */
    void reportUnknown(@Nullable FieldsSpec fields, Findings findings) {
        if (fields == null) {
            return;
        }
        for (Text path : fields.include().isEmpty() ? fields.exclude() : fields.include()) {
            report(path, findings);
        }
    }

    private void report(Text path, Findings findings) {
        FieldSelection current = this;
        for (String name : path.value().split("\\.", -1)) {
            if (!current.seen.contains(name)) {
                findings.error(
                        ResolveRule.FIELD_UNKNOWN,
                        path.at(),
                        "there is no field " + Quote.of(name) + " at " + Quote.of(path.value()),
                        NearestName.hint(name, current.seen, describe(current.seen)));
                return;
            }
            current = current.children.getOrDefault(name, current);
        }
    }

    private static String describe(List<String> names) {
        return "use one of " + String.join(", ", names);
    }

    private static String describe(Set<String> names) {
        return names.isEmpty()
                ? "select the field itself, nothing in it has a type"
                : describe(names.stream().limit(60).toList());
    }
}
