package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionVariablesTest {

    @Test
    void an_environment_says_where_things_are() {
        ConnectionVariables variables = new ConnectionVariables(Map.of(
                "IPAI_CONNECTION", "octo",
                "IPAI_LAKEHOUSE", "/data/lakehouse",
                "IPAI_DATABASE_URL", "jdbc:postgresql://db.example.org/ipai\n"));
        assertThat(variables.connection()).isEqualTo("octo");
        assertThat(variables.lakehouse()).isEqualTo(Path.of("/data/lakehouse"));
        assertThat(variables.databaseUrl()).isEqualTo("jdbc:postgresql://db.example.org/ipai");
    }

    @Test
    void an_empty_variable_says_nothing() {
        ConnectionVariables variables = new ConnectionVariables(Map.of("IPAI_LAKEHOUSE", "", "IPAI_DATABASE_URL", " "));
        assertThat(variables.connection()).isNull();
        assertThat(variables.lakehouse()).isNull();
        assertThat(variables.databaseUrl()).isNull();
    }
}
