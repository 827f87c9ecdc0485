package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.data.DataSettings.NulCharacters;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Records of which the document says little: no id, money and months as texts. */
class BillingRecordsTest {

    private static final SandboxDefinition BILLING =
            SandboxDefinition.parse("billing", """
            {"source": "billing", "schemas": {}, "streams": [
              {"name": "entries", "pagination": {"kind": "none"}, "primary_key": ["date", "type"], "record_path": [],
               "operations": [{"method": "GET", "path": "/entries", "parameters": []}],
               "response": {"type": "array", "items": {"type": "object", "properties": {
                 "date": {"type": "string", "format": "date-time"},
                 "type": {"type": "string", "enum": ["Invoice", "Payment", "Refund"]},
                 "amount": {"type": "string"}, "tax_amount": {"type": "string"},
                 "invoice_period": {"type": "string"}},
                 "required": ["amount", "tax_amount", "invoice_period"]}}}]}
            """.getBytes(StandardCharsets.UTF_8));

    private static List<JsonNode> entries() throws Exception {
        DataSettings settings = new DataSettings(3, "octo-sandbox", 3, 60, Map.of(), 0, NulCharacters.NEVER);
        SchemaConformance conformance = new SchemaConformance(BILLING, settings);
        assertThat(conformance.complaints("entries")).isEmpty();
        return new ObjectMapper()
                .readTree(conformance.page("entries"))
                .valueStream()
                .toList();
    }

    @Test
    void a_key_of_several_fields_is_whole_and_keeps_to_documented_values() throws Exception {
        assertThat(entries())
                .extracting(entry -> entry.path("type").textValue())
                .contains("Invoice", "Refund");
        assertThat(entries())
                .extracting(entry ->
                        entry.path("date").textValue() + entry.path("type").textValue())
                .doesNotHaveDuplicates()
                .noneMatch(key -> key.contains("null"));
    }

    @Test
    void amounts_and_months_can_be_read_as_such() throws Exception {
        assertThat(entries()).hasSize(60).allSatisfy(entry -> {
            assertThat(entry.path("amount").textValue()).matches("\\d{1,4}\\.\\d\\d");
            assertThat(entry.path("tax_amount").textValue()).matches("\\d{1,4}\\.\\d\\d");
            assertThat(entry.path("invoice_period").textValue()).matches("202\\d-(0\\d|1[012])");
        });
    }
}
