package org.ipai.connectors.generator.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which headers the provider tells its limits. */
final class RateLimitGuess {

    private RateLimitGuess() {}

    static Optional<Guess> of(List<Listing> listings) {
        Optional<String> remaining = header(listings, "remaining");
        Optional<String> reset = header(listings, "reset");
        if (remaining.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode limit = YamlText.object()
                .put("remaining_header", remaining.get().toLowerCase(Locale.ROOT))
                .put("reset_header", reset.get().toLowerCase(Locale.ROOT))
                .put("reset_format", "epoch_seconds");
        return Optional.of(Guess.written(
                "rate_limit",
                limit,
                Confidence.MEDIUM,
                "responses have these headers; check whether the reset counts from 1970 or from now (delta_seconds)"));
    }

    private static Optional<String> header(List<Listing> listings, String what) {
        return listings.stream()
                .flatMap(listing -> listing.operation().responseHeaders().stream())
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("(x-)?rate-?limit-" + what))
                .findFirst();
    }
}
