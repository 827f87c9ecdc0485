package org.ipai.connectors.generator.spec;

import java.util.Locale;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;

/** Refuses characters that make a text look different from what it says, or that YAML does not allow. */
final class CharacterCheck {

    private CharacterCheck() {}

    /** Reports the first such character. */
    static boolean passes(SourceText source, Findings findings) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < source.text().length(); ) {
            int character = source.text().codePointAt(i);
            if (isRefused(character)) {
                findings.error(
                        ReadRule.FILE_CHARACTER,
                        new SourceLocation(source.file(), line, column),
                        String.format(Locale.ROOT, "the invisible character U+%04X stands here", character),
                        "delete it");
                return false;
            }
            line += character == '\n' ? 1 : 0;
            column = character == '\n' ? 1 : column + 1;
            i += Character.charCount(character);
        }
        return true;
    }

    /** Joiners (U+200C, U+200D) belong to some scripts and to emoji; all other formatting characters only hide. */
    private static boolean isRefused(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n';
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> character == 0xFFFE || character == 0xFFFF;
        };
    }
}
