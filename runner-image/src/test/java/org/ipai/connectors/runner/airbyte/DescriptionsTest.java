package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.ipai.connectors.runtime.connector.ConfigValues;
import org.ipai.connectors.runtime.connector.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How config fields and streams are described. */
class DescriptionsTest {

    private final LibraryConnector connector = new LibraryConnector();

    @Test
    void each_type_of_config_field_is_described() throws IOException {
        JsonNode spec = ConnectionSpecification.of(connector.descriptor(), URI.create("https://library.example/docs"));
        assertThat(spec.path("documentationUrl").asText()).isEqualTo("https://library.example/docs");
        assertThat(spec.path("protocol_version").asText()).isEqualTo("0.2.0");
        JsonNode schema = spec.path("connectionSpecification");
        assertThat(schema.path("required")).isEqualTo(json("['owner']"));
        JsonNode fields = schema.path("properties");
        assertThat(fields.path("owner"))
                .isEqualTo(json("{'title':'Owner','description':'The owner.','type':'string','order':0}"));
        assertThat(fields.path("owner_type"))
                .isEqualTo(json("{'title':'Owner type','description':'Who owns.','type':'string',"
                        + "'enum':['town','school'],'default':'town','order':1}"));
        assertThat(fields.path("token"))
                .isEqualTo(json("{'title':'Token','description':'The token.','type':'string','airbyte_secret':true,"
                        + "'order':2}"));
        assertThat(fields.path("client_ids"))
                .isEqualTo(json("{'title':'Client IDs','description':'The client_ids.','type':'array',"
                        + "'items':{'type':'string'},'default':['a','b'],'order':3}"));
        assertThat(fields.path("tokens").path("items")).isEqualTo(json("{'type':'string','airbyte_secret':true}"));
        assertThat(fields.path("limit").path("default").asInt()).isEqualTo(5);
        assertThat(fields.path("all").path("default")).isEqualTo(json("true"));
        assertThat(fields.path("start").path("format").asText()).isEqualTo("date-time");
        assertThat(fields.path("day").path("format").asText()).isEqualTo("date");
        assertThat(fields.path("base_url").path("order").asInt()).isEqualTo(9);
    }

    @Test
    void a_stream_is_described_by_its_columns_and_what_spares_reading_it_again() throws IOException {
        Source source = connector.open(
                new ConfigValues(connector.descriptor().configFields(), java.util.Map.of("owner", "ann")));
        JsonNode streams = StreamCatalog.of(source).path("streams");
        JsonNode books = streams.path(0);
        assertThat(books.path("supported_sync_modes")).isEqualTo(json("['full_refresh']"));
        assertThat(books.path("source_defined_cursor").asBoolean()).isFalse();
        assertThat(books.has("default_cursor_field")).isFalse();
        assertThat(books.path("source_defined_primary_key")).isEqualTo(json("[['id']]"));
        assertThat(books.path("json_schema").path("properties"))
                .isEqualTo(json("{'id':{'type':'integer'},"
                        + "'changed_at':{'type':['null','string'],'format':'date-time',"
                        + "'airbyte_type':'timestamp_with_timezone'},"
                        + "'due':{'type':['null','string'],'format':'date'},"
                        + "'tags':{'type':['null','array'],'items':{'type':['null','string']}},'more':{}}"));
        JsonNode loans = streams.path(1);
        assertThat(loans.path("supported_sync_modes")).isEqualTo(json("['full_refresh','incremental']"));
        assertThat(loans.path("default_cursor_field")).isEqualTo(json("['changed_at']"));
        assertThat(loans.path("is_resumable").asBoolean()).isTrue();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
