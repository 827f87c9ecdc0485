package org.ipai.connectors.generator.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a spec file drafted streams go. */
interface SpecLayout {

    /** The whole file. */
    Text compose(List<StreamDraft> streams, List<StreamDraft.Omitted> omitted);

    /**
     * A spec file's text.
     *
     * @param text the text
     * @param firstLines number of the line, from 1, on which each drafted stream starts, in order
     */
    record Text(String text, Map<String, Integer> firstLines) {

        /** The drafted stream a line belongs to. */
        Optional<String> streamAt(int line) {
            String found = null;
            for (Map.Entry<String, Integer> stream : firstLines.entrySet()) {
                boolean before = stream.getValue() <= line;
                found = before ? stream.getKey() : found;
            }
            return Optional.ofNullable(found);
        }
    }
}
