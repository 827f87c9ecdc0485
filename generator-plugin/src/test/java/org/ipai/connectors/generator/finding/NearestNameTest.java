package org.ipai.connectors.generator.finding;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("title", "streams", "primary_key", "sla", "gold");

    @Test
    void guesses_typing_mistakes() {
        assertThat(NearestName.of("titel", KNOWN)).contains("title");
        assertThat(NearestName.of("Primary-Key", KNOWN)).contains("primary_key");
        assertThat(NearestName.of("stream", KNOWN)).contains("streams");
        assertThat(NearestName.of("lsa", KNOWN)).contains("sla");
    }

    @Test
    void does_not_guess_wildly() {
        assertThat(NearestName.of("retries", KNOWN)).isEmpty();
        assertThat(NearestName.of("x", KNOWN)).isEmpty();
        assertThat(NearestName.of("", KNOWN)).isEmpty();
        assertThat(NearestName.of("title".repeat(1_000), KNOWN)).isEmpty();
    }
}
