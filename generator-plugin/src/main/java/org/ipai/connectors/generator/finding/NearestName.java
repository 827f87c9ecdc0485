package org.ipai.connectors.generator.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name a misspelt one was meant to be. */
public final class NearestName {

    /** Longer words are no typing mistakes, and comparing them would cost the product of their lengths. */
    private static final int LONGEST_WORD = 100;

    private NearestName() {}

    /** The known name with the fewest edits, if they are few for the word's length. */
    public static Optional<String> of(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> name.length() <= LONGEST_WORD)
                .filter(name -> distance(word, name) <= tolerance(word, name))
                .min(Comparator.<String>comparingInt(name -> distance(word, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'x'?} if a known name is near, else {@code otherwise}. */
    public static String hint(String word, Collection<String> known, String otherwise) {
        return of(word, known).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }

    private static int tolerance(String word, String name) {
        return Math.max(1, Math.max(word.length(), name.length()) / 3);
    }

    /** Optimal string alignment: insertions, deletions, replacements and swapped neighbours; case and hyphens are free. */
    private static int distance(String left, String right) {
        String a = normalised(left);
        String b = normalised(right);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapestEdit(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapestEdit(String a, String b, int i, int j, int[][] cost) {
        int replacement = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cheapest = Math.min(cost[i - 1][j - 1] + replacement, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }

    private static String normalised(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
