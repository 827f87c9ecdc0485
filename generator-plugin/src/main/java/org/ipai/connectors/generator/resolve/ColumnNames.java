package org.ipai.connectors.generator.resolve;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openapitools.codegen.utils.StringUtils;

/** Column names for JSON names: lower snake case, letters, digits and underscores, starting with a letter. */
public final class ColumnNames {

    /** PostgreSQL cuts longer identifiers silently (NAMEDATALEN - 1). */
    private static final int LONGEST = 63;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private final Set<String> taken = new HashSet<>();

    /** The name, or the name with a number if another field of the same object has it. */
    String claim(String jsonName) {
        String name = of(jsonName);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = shorten(name, LONGEST - 4) + "_" + i;
        }
        return free;
    }

    /** The name of a column, as long as no other field of the object has it. */
    public static String of(String jsonName) {
        String words =
                EDGES.matcher(OTHERS.matcher(plain(jsonName)).replaceAll("_")).replaceAll("");
        String name = StringUtils.underscore(words).toLowerCase(Locale.ROOT).replaceAll("__+", "_");
        if (name.isEmpty()) {
            return "field";
        }
        return shorten(Character.isDigit(name.charAt(0)) ? "field_" + name : name, LONGEST);
    }

    /** Signs in front of numbers, as in GitHub's reactions {@code +1} and {@code -1}, tell names apart. */
    private static String plain(String jsonName) {
        String signed = jsonName.replaceFirst("^\\+(?=\\d)", "plus_").replaceFirst("^-(?=\\d)", "minus_");
        String decomposed = Normalizer.normalize(signed.replace("ß", "ss"), Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed).replaceAll("");
    }

    private static String shorten(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
