package org.ipai.connectors.runner.airbyte;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes configured secrets out of texts, wherever they got in. */
final class Mask {

    static final Mask NOTHING = new Mask(List.of());

    /** Shorter ones would also blot out words that are no secrets. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;
    /** All of them in one, so that none is looked for in what stands for another; null if there are none. */
    private final @Nullable Pattern pattern;

    private Mask(List<String> secrets) {
        this.secrets = secrets;
        this.pattern = secrets.isEmpty()
                ? null
                : Pattern.compile(secrets.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    static Mask of(Collection<String> secrets) {
        return new Mask(secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Takes out one more. */
    Mask and(String secret) {
        return of(Stream.concat(secrets.stream(), Stream.of(secret)).toList());
    }

    String apply(String text) {
        return pattern == null ? text : pattern.matcher(text).replaceAll("[secret]");
    }
}
