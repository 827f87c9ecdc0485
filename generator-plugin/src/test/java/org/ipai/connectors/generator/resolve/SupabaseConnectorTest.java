package org.ipai.connectors.generator.resolve;

import java.io.IOException;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.runtime.connector.Pagination;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The Supabase connector as it is shipped, against its locked document and, where there is one, the full document. */
final class SupabaseConnectorTest {

    private final ShippedConnector connector = ShippedConnector.of("supabase");

    @Test
    void keeps_every_rule() {
        connector.assertKeepsEveryRule();
    }

    @Test
    void rows_of_tables_are_paged_by_columns_that_the_connection_names() {
        assertThat(connector.stream("table_rows").pagination())
                .isInstanceOfSatisfying(
                        Pagination.Keyset.class,
                        keyset -> assertThat(keyset.readsConfig()).isTrue());
        assertThat(connector.stream("table_rows").record().fields())
                .extracting(FieldModel::columnName)
                .containsExactly("row_key", "changed_at");
    }

    @Test
    void the_full_document_gives_the_same_lock_and_the_same_model() throws IOException {
        connector.assertLockedFrom(ShippedConnector.fullDocument("supabase/management-api.openapi.json"));
    }
}
