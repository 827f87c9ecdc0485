package org.ipai.connectors.generator.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;

/** Says in which fields two records differ. */
final class Difference {

    private Difference() {}

    static String between(StructModel left, StructModel right) {
        Map<String, FieldModel> expected = byName(left);
        Map<String, FieldModel> found = byName(right);
        List<String> missing = expected.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .toList();
        List<String> more = found.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .toList();
        List<String> other = expected.keySet().stream()
                .filter(name -> found.containsKey(name) && !Objects.equals(found.get(name), expected.get(name)))
                .toList();
        String text = part("without ", missing) + part("with ", more) + part("with another type of ", other);
        return text.isEmpty() ? "its fields are in another order" : text.substring(0, text.length() - 2);
    }

    private static String part(String how, List<String> names) {
        return names.isEmpty() ? "" : how + String.join(", ", names) + "; ";
    }

    private static Map<String, FieldModel> byName(StructModel struct) {
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        struct.fields().forEach(field -> fields.put(field.jsonName(), field));
        return fields;
    }
}
