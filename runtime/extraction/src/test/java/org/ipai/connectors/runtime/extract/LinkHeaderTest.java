package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinkHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</n>; rel=\"next\"",
                "</n>;rel=next",
                "< /n >;REL=NEXT",
                "  </n>  ;  rel  =  \"next\"  ",
                "</p>; rel=\"prev\", </n>; rel=\"next\", </l>; rel=\"last\"",
                "</p>;rel=prev,</n>;rel=next,</l>;rel=last",
                "</l>; rel=\"last\",,  , </n>; rel=\"next\",",
                "</n>; rel=\"last  next\"",
                "</n>; title=\"a, b; rel=\\\"prev\\\"\"; rel=next",
                "</n>; crossorigin; rel=\"next\"; type=text/plain",
                "</p?a=1,2;rel=next>; rel=prev, </n>; rel=next",
                "</p>; rel=prev; rel=next, </n>; rel=next; rel=prev"
            })
    void finds_the_next_page(String value) throws Exception {
        assertThat(LinkHeader.next(List.of(value))).contains("/n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " , ", "</p>; rel=\"prev\"", "</next>", "</n>; rel=nextish", "</n>; title=next", "</n>;"})
    void finds_none_where_there_is_none(String value) throws Exception {
        assertThat(LinkHeader.next(List.of(value))).isEmpty();
    }

    @Test
    void looks_through_all_lines() throws Exception {
        assertThat(LinkHeader.next(List.of("</p>; rel=prev", "</n>; rel=next"))).contains("/n");
        assertThat(LinkHeader.next(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/n; rel=next", "</n; rel=next", "</n>; rel=\"next", "</n> rel=next", "</p>; rel=prev </n>"})
    void does_not_take_nonsense_for_the_last_page(String value) {
        assertThatExceptionOfType(InvalidResponseException.class)
                .isThrownBy(() -> LinkHeader.next(List.of(value)))
                .withMessageContaining("Link header");
    }
}
