package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The YouTube connector as it is shipped, against its locked document and, where there is one, the full document. */
final class YoutubeConnectorTest {

    private final ShippedConnector connector = ShippedConnector.of("youtube");

    @Test
    void keeps_every_rule() {
        connector.assertKeepsEveryRule();
    }

    @Test
    void counts_that_google_writes_as_texts_are_whole_numbers() {
        FieldModel statistics = connector.stream("videos").record().fields().stream()
                .filter(field -> field.columnName().equals("statistics"))
                .findFirst()
                .orElseThrow();
        assertThat(((TypeModel.ObjectModel) statistics.type()).struct().fields())
                .extracting(FieldModel::columnName, field -> field.type().toString())
                .allSatisfy(field -> assertThat(field.toString()).contains("LONG"))
                .hasSize(3);
    }

    @Test
    void the_full_document_gives_the_same_lock_and_the_same_model() throws IOException {
        connector.assertLockedFrom(ShippedConnector.fullDocument("google/youtube__v3.json"));
    }
}
