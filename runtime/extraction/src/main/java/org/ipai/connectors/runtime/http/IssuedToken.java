package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that a provider gave out.
 *
 * @param value its text
 * @param renewAt when to ask for the next one
 */
record IssuedToken(String value, Instant renewAt) {

    /** Enough for a request that was signed just before to arrive, clocks that differ included. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Longer lives are taken for this; keeps time arithmetic from overflowing. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    /**
     * A token that is renewed shortly before it ends.
     *
     * @param lifetime null if the provider did not say; then it is used until it is refused
     */
    static IssuedToken of(String value, Instant now, @Nullable Duration lifetime) {
        if (lifetime == null || lifetime.compareTo(LONGEST) > 0) {
            return new IssuedToken(value, now.plus(LONGEST));
        }
        Duration tenth = lifetime.dividedBy(10);
        return new IssuedToken(value, now.plus(lifetime).minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN));
    }

    boolean isFresh(Instant now) {
        return now.isBefore(renewAt);
    }

    @Override
    public String toString() {
        return "IssuedToken[renewAt=" + renewAt + "]";
    }
}
