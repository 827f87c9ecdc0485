package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import org.ipai.connectors.generator.model.FieldModel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The DigitalOcean connector as it is shipped, against its locked document and, where there is one, the full document. */
final class DigitaloceanConnectorTest {

    private final ShippedConnector connector = ShippedConnector.of("digitalocean");

    @Test
    void keeps_every_rule() {
        connector.assertKeepsEveryRule();
    }

    @Test
    void keeps_credentials_of_databases_out_of_tables() {
        assertThat(connector.stream("databases").record().fields())
                .extracting(FieldModel::columnName)
                .contains("id", "engine", "rules")
                .noneMatch(column -> column.contains("connection") || column.equals("users"));
    }

    @Test
    void the_full_document_gives_the_same_lock_and_the_same_model() throws IOException {
        connector.assertLockedFrom(ShippedConnector.fullDocument("digitalocean/DigitalOcean-public.v2.yaml"));
    }
}
