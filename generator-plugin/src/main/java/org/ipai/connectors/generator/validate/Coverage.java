package org.ipai.connectors.generator.validate;

import java.util.List;
import org.ipai.connectors.generator.spec.BodyTestSpec;
import org.ipai.connectors.generator.spec.ConditionSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.spec.ValueTestSpec;
import org.jspecify.annotations.Nullable;

/** Says where a condition holds whenever another does. Only what is plain to see: no answer is no. */
final class Coverage {

    private Coverage() {}

    static boolean covers(ConditionSpec wide, ConditionSpec narrow) {
        return !isEmpty(wide)
                && coversStatuses(wide, narrow)
                && wide.headers().entrySet().stream()
                        .allMatch(header ->
                                covers(header.getValue(), narrow.headers().get(header.getKey())))
                && coversBody(wide.body(), narrow.body())
                && wide.all().stream().allMatch(part -> covers(part, narrow))
                && (wide.any().isEmpty() || wide.any().stream().anyMatch(part -> covers(part, narrow)))
                && coversNot(wide.not(), narrow.not());
    }

    /** What could not be read, of which something else has been said. */
    private static boolean isEmpty(ConditionSpec condition) {
        return condition.statuses().isEmpty()
                && condition.headers().isEmpty()
                && condition.body() == null
                && condition.all().isEmpty()
                && condition.any().isEmpty()
                && condition.not() == null;
    }

    private static boolean coversStatuses(ConditionSpec wide, ConditionSpec narrow) {
        return wide.statuses().isEmpty()
                || (!narrow.statuses().isEmpty() && values(wide.statuses()).containsAll(values(narrow.statuses())));
    }

    private static boolean coversBody(@Nullable BodyTestSpec wide, @Nullable BodyTestSpec narrow) {
        return wide == null
                || (narrow != null
                        && values(wide.path()).equals(values(narrow.path()))
                        && covers(wide.test(), narrow.test()));
    }

    /** What is denied turns round. */
    private static boolean coversNot(@Nullable ConditionSpec wide, @Nullable ConditionSpec narrow) {
        return wide == null || (narrow != null && covers(/* wide= */ narrow, /* narrow= */ wide));
    }

    private static boolean covers(ValueTestSpec wide, @Nullable ValueTestSpec narrow) {
        if (narrow == null) {
            return false;
        }
        if (wide.exists() != null) {
            boolean isThere = narrow.exists() == null || narrow.exists().value().equals("true");
            return isThere == wide.exists().value().equals("true");
        }
        if (narrow.exists() != null) {
            return false;
        }
        if (wide.contains() != null) {
            String part = wide.contains().value();
            return narrow.contains() != null
                    ? narrow.contains().value().contains(part)
                    : narrow.values().stream().allMatch(value -> value.value().contains(part));
        }
        return narrow.contains() == null && values(wide.values()).containsAll(values(narrow.values()));
    }

    private static List<String> values(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }
}
