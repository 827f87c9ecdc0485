package org.ipai.connectors.runtime.connector;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonValueTest {

    @Test
    void writes_every_kind_as_json() {
        JsonValue value = JsonValue.object()
                .with("text", "a\"\\\n\t\r\u0001ü€")
                .with("whole", 17L)
                .with("flag", true)
                .with("plain", JsonValue.plain("1.5"))
                .with("empty", JsonValue.object())
                .with("list", JsonValue.array(JsonValue.text("x"), JsonValue.array()))
                .with("missing", (String) null)
                .with("none", JsonValue.plain(null));
        assertThat(value.json())
                .isEqualTo("{\"text\":\"a\\\"\\\\\\n\\t\\r\\u0001ü€\",\"whole\":17,\"flag\":true,\"plain\":1.5,"
                        + "\"empty\":{},\"list\":[\"x\",[]]}");
    }

    @Test
    void a_value_goes_any_number_of_levels_down_and_leaves_the_original_alone() {
        JsonValue.Members before =
                JsonValue.object().with("page", JsonValue.object().with("limit", 5L));
        JsonValue.Members after = before.with(List.of("page", "after"), JsonValue.text("t"))
                .with(List.of("new", "inner"), JsonValue.text("u"));
        assertThat(after.json()).isEqualTo("{\"page\":{\"limit\":5,\"after\":\"t\"},\"new\":{\"inner\":\"u\"}}");
        assertThat(before.json()).isEqualTo("{\"page\":{\"limit\":5}}");
    }

    @Test
    void a_request_takes_values_of_the_pagination_wherever_they_go() {
        Request request = Request.post("/search")
                .query("page", "1")
                .query("size", "5")
                .header("X-A", "a")
                .header("X-None", null)
                .build();
        Request changed = request.with(new RequestPlace.Query("page"), "2")
                .with(new RequestPlace.Header("X-A"), "b")
                .with(new RequestPlace.Body(List.of("after"), RequestPlace.Type.TEXT), "7")
                .with(new RequestPlace.Body(List.of("from"), RequestPlace.Type.NUMBER), "7");
        assertThat(changed.query()).containsExactly(new Parameter("size", "5"), new Parameter("page", "2"));
        assertThat(changed.headers()).containsExactly(new Parameter("X-A", "b"));
        assertThat(changed.body())
                .isNotNull()
                .satisfies(body -> assertThat(body.json()).isEqualTo("{\"after\":\"7\",\"from\":7}"));
        assertThat(request.body()).isNull();
    }

    @Test
    void a_get_has_no_body() {
        assertThatThrownBy(() -> Request.get("/x").body(JsonValue.object()).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
