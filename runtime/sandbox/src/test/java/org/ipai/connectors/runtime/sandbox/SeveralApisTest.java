package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Serves the definition that the generator makes for a provider with two APIs, the first of which is in Google's style. */
class SeveralApisTest {

    private static final Path DEFINITION =
            Path.of("../../generator-plugin/src/test/resources/several-apis/expected/shop.json");

    private final SandboxServer sandbox = SandboxServer.start(
            SandboxDefinition.ofFile(DEFINITION),
            SandboxSettings.builder()
                    .records(70)
                    .rateLimit(RateLimit.of(5, Duration.ofMinutes(5)))
                    .build());
    private final SandboxClient client = new SandboxClient(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void resource_names_lead_to_their_children_and_numbers_are_texts() throws Exception {
        JsonNode stores = client.json("/v1/stores").path("stores");
        assertThat(stores)
                .hasSize(3)
                .allSatisfy(store -> assertThat(store.path("name").asText())
                        .startsWith("stores/")
                        .doesNotContain("//"));
        String first = stores.get(0).path("name").asText();
        JsonNode orders = client.json("/v1/" + first + "/orders").path("orders");
        assertThat(orders).isNotEmpty().allSatisfy(order -> {
            assertThat(order.path("id").isTextual()).isTrue();
            assertThat(order.path("id").asText()).matches("[0-9]+");
        });
        assertThat(client.get("/v1/stores/none-1/orders").statusCode()).isEqualTo(404);
        assertThat(client.get("/v1/shops/" + first + "/orders").statusCode()).isEqualTo(404);
    }

    @Test
    void a_further_api_is_served_below_its_prefix_only() throws Exception {
        HttpResponse<byte[]> members = client.get("/_apis/admin/members");
        assertThat(members.statusCode()).isEqualTo(200);
        assertThat(SandboxClient.link(members, "next")).contains(sandbox.baseUrl() + "/_apis/admin/members?page=2");
        assertThat(client.all("/_apis/admin/members")).hasSize(70);
        assertThat(client.get("/members").statusCode()).isEqualTo(404);
        assertThat(client.get("/_apis/admin/v1/stores").statusCode()).isEqualTo(404);
        assertThat(client.get("/_apis/other/members").statusCode()).isEqualTo(404);
    }

    @Test
    void each_api_limits_requests_by_itself_and_says_so_in_its_own_headers() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(client.get("/v1/stores").statusCode()).isEqualTo(200);
        }
        assertThat(client.get("/v1/stores").statusCode()).isEqualTo(429);
        HttpResponse<byte[]> members = client.get("/_apis/admin/members");
        assertThat(members.statusCode()).isEqualTo(200);
        assertThat(members.headers().firstValue("x-admin-remaining")).contains("4");
        assertThat(members.headers().firstValue("x-remaining")).isEmpty();
    }
}
