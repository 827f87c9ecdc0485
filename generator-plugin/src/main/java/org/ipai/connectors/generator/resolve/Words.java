package org.ipai.connectors.generator.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.Text;

/** Reads words of the spec language as constants. */
final class Words {

    private Words() {}

    /** The constant whose name in lower case is the word, or a finding. */
    static <E extends Enum<E>> Optional<E> read(Class<E> type, Text word, Findings findings) {
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = known.indexOf(word.value());
        if (index >= 0) {
            return Optional.of(type.getEnumConstants()[index]);
        }
        findings.error(
                ResolveRule.WORD_UNKNOWN,
                word.at(),
                Quote.of(word.value()) + " is not known here",
                NearestName.hint(word.value(), known, "use one of " + String.join(", ", known)));
        return Optional.empty();
    }
}
