package org.ipai.connectors.generator.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;

/** The class names of one connector; no two differ in case only, for file systems that ignore it. */
final class ClassNames {

    /** Names that generated code uses with another meaning. */
    private static final Set<String> AVOIDED = Set.of(
            "boolean",
            "byte",
            "class",
            "column",
            "cursordescriptor",
            "cursorrange",
            "cursorreach",
            "double",
            "enum",
            "error",
            "exception",
            "float",
            "generated",
            "instant",
            "integer",
            "iterable",
            "jsonreader",
            "list",
            "localdate",
            "long",
            "map",
            "math",
            "module",
            "nullable",
            "number",
            "object",
            "optional",
            "override",
            "package",
            "pagination",
            "parentdescriptor",
            "period",
            "zoneoffset",
            "parameter",
            "process",
            "record",
            "recordcolumns",
            "recorddecoder",
            "recordschema",
            "request",
            "schemafield",
            "secret",
            "set",
            "short",
            "slice",
            "sliceaxis",
            "slicevalues",
            "source",
            "sourceconnector",
            "sourcestream",
            "string",
            "system",
            "thread",
            "throwable",
            "uri",
            "void");

    private final Map<String, Optional<StructModel>> taken = new HashMap<>();

    ClassNames() {
        AVOIDED.forEach(name -> taken.put(name, Optional.empty()));
    }

    /** The first free name, or the last with a number. */
    String claim(List<String> candidates) {
        String name = firstFree(candidates);
        taken.put(key(name), Optional.empty());
        return name;
    }

    /** A class for fields: one that has them already under such a name, or a new one. */
    StructModel struct(List<String> candidates, List<FieldModel> fields) {
        for (String candidate : candidates) {
            Optional<StructModel> existing = taken.getOrDefault(key(candidate), Optional.empty());
            if (existing.isPresent() && existing.get().fields().equals(fields)) {
                return existing.get();
            }
        }
        StructModel struct = new StructModel(firstFree(candidates), fields);
        taken.put(key(struct.className()), Optional.of(struct));
        return struct;
    }

    private String firstFree(List<String> candidates) {
        for (String candidate : candidates) {
            if (!taken.containsKey(key(candidate))) {
                return candidate;
            }
        }
        String last = candidates.get(candidates.size() - 1);
        int number = 2;
        while (taken.containsKey(key(last + number))) {
            number++;
        }
        return last + number;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
