package org.ipai.connectors.generator.resolve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openapitools.codegen.utils.StringUtils;

/** Names of providers as the spec language and tables write names. */
public final class SnakeCase {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private SnakeCase() {}

    /** {@code pull_requests} for {@code pullRequests} or {@code pull-requests}; empty if there is no letter or digit. */
    public static String of(String name) {
        String words =
                EDGES.matcher(OTHERS.matcher(plain(name)).replaceAll("_")).replaceAll("");
        return StringUtils.underscore(words).toLowerCase(Locale.ROOT).replaceAll("__+", "_");
    }

    /** Signs in front of numbers, as in GitHub's reactions {@code +1} and {@code -1}, tell names apart. */
    private static String plain(String name) {
        String signed = name.replaceFirst("^\\+(?=\\d)", "plus_").replaceFirst("^-(?=\\d)", "minus_");
        String decomposed = Normalizer.normalize(signed.replace("ß", "ss"), Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed).replaceAll("");
    }
}
