package org.ipai.connectors.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells two locked documents apart for people: what came, what went, what became something else. */
final class DocumentChanges {

    private static final int MOST = 100;
    private static final String LOCK = "x-ipai-lock";

    private final List<String> changes = new ArrayList<>();
    private int more;

    private DocumentChanges() {}

    /** One line a change: {@code +}, {@code -} or {@code ~} and its place. */
    static List<String> between(JsonNode before, JsonNode now) {
        DocumentChanges found = new DocumentChanges();
        found.compare("", before, now);
        if (found.more > 0) {
            found.changes.add("and " + found.more + " more");
        }
        return found.changes;
    }

    private void compare(String place, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            compareFields(place, before, now);
        } else if (!before.equals(now)) {
            add("~ " + place + (before.isValueNode() && now.isValueNode() ? ": " + before + " is now " + now : ""));
        }
    }

    private void compareFields(String place, JsonNode before, JsonNode now) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        names.remove(LOCK);
        for (String name : names) {
            String inner = place.isEmpty() ? name : place + " › " + name;
            if (!before.has(name)) {
                add("+ " + inner);
            } else if (!now.has(name)) {
                add("- " + inner);
            } else {
                compare(inner, before.get(name), now.get(name));
            }
        }
    }

    private void add(String change) {
        if (changes.size() < MOST) {
            changes.add(change);
        } else {
            more++;
        }
    }
}
