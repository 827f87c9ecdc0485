package org.ipai.connectors.runtime.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Field rules by name, one level: what is done here, and the levels below. Immutable. */
final class FieldRuleTree {

    private final FieldRule.@Nullable Treatment treatment;
    private final FieldNames names;
    private final FieldRuleTree[] below;

    private FieldRuleTree(Draft draft) {
        this.treatment = draft.treatment;
        this.names = FieldNames.of(draft.below.keySet().toArray(new String[0]));
        this.below = draft.below.values().stream().map(FieldRuleTree::new).toArray(FieldRuleTree[]::new);
    }

    static FieldRuleTree of(List<FieldRule> rules) {
        Draft root = new Draft();
        for (FieldRule rule : rules) {
            Draft place = root;
            for (String name : rule.path()) {
                place = place.below.computeIfAbsent(name, added -> new Draft());
            }
            place.treatment = rule.treatment();
        }
        return new FieldRuleTree(root);
    }

    private static final class Draft {

        private FieldRule.@Nullable Treatment treatment;
        private final Map<String, Draft> below = new LinkedHashMap<>();
    }

    boolean blocks() {
        return treatment == FieldRule.Treatment.BLOCK;
    }

    boolean hashes() {
        return treatment == FieldRule.Treatment.HASH;
    }

    FieldNames names() {
        return names;
    }

    /** The rules of the field that {@link #names} knows by this index. */
    FieldRuleTree below(int index) {
        return below[index];
    }
}
