package org.ipai.connectors.generator.draft;

import java.util.List;

/**
 * A spec that validates, ready to be written.
 *
 * @param text all of it
 * @param top guesses about the connector; none if the spec was there before
 * @param streams those that were added
 * @param omitted those that could not be
 * @param offered the operations that need not be offered again
 */
public record DraftedSpec(
        String text, List<Guess> top, List<StreamDraft> streams, List<StreamDraft.Omitted> omitted, Offered offered) {

    public DraftedSpec {
        top = List.copyOf(top);
        streams = List.copyOf(streams);
        omitted = List.copyOf(omitted);
    }
}
