package org.ipai.connectors.runtime.connector;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTest {

    @Test
    void a_path_value_stays_one_segment() {
        Request request = Request.get("/repos/{owner}/{repo}/issues")
                .path("owner", "a/../b")
                .path("repo", "100% ü+{owner}")
                .build();
        assertThat(request.path()).isEqualTo("/repos/a%2F..%2Fb/100%25%20%C3%BC%2B%7Bowner%7D/issues");
    }

    @Test
    void a_path_value_that_would_walk_the_path_is_refused() {
        for (String value : new String[] {"", ".", ".."}) {
            assertThatThrownBy(() -> Request.get("/r/{x}").path("x", value)).hasMessageContaining("'x'");
        }
    }

    @Test
    void a_resource_name_becomes_segments_of_its_shape() {
        assertThat(Request.get("/v1/{name=properties/*/keyEvents/*}:run")
                        .path("name", "properties/1 2/keyEvents/a?b")
                        .build()
                        .path())
                .isEqualTo("/v1/properties/1%202/keyEvents/a%3Fb:run");
        assertThat(Request.get("/v1/{name=**}").path("name", "a/b/c").build().path())
                .isEqualTo("/v1/a/b/c");
    }

    @Test
    void a_resource_name_of_another_shape_is_refused() {
        for (String value : new String[] {
            "",
            "properties",
            "properties/",
            "properties/..",
            "properties/1/2",
            "accounts/1",
            "../1",
            "/1",
            "properties//1"
        }) {
            assertThatThrownBy(() -> Request.get("/v1/{name=properties/*}/x").path("name", value))
                    .hasMessageContaining("'name'");
        }
        for (String value : new String[] {"", "a//b", "a/../b", "/", "a/."}) {
            assertThatThrownBy(() -> Request.get("/v1/{name=**}").path("name", value))
                    .hasMessageContaining("'name'");
        }
    }

    @Test
    void a_parameter_without_value_is_not_sent() {
        Request request =
                Request.get("/r").query("since", null).query("page", "1").build();
        assertThat(request.query()).containsExactly(new Parameter("page", "1"));
    }

    @Test
    void an_unfilled_path_is_refused() {
        assertThatThrownBy(() -> Request.get("/r/{x}").build()).hasMessageContaining("/r/{x}");
    }
}
