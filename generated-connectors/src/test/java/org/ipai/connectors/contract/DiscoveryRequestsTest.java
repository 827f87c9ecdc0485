package org.ipai.connectors.contract;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked of YouTube's document is really asked. */
class DiscoveryRequestsTest {

    private final ProviderDocument document = new ProviderDocument("google/youtube__v3.json");

    private static SentRequest get(String target) {
        return new SentRequest("GET", URI.create(target), new Headers());
    }

    @Test
    void documented_requests_pass() {
        assertThat(document.objections(
                        get("/youtube/v3/playlists?part=snippet&part=status&channelId=UC1&maxResults=50&key=k")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /youtube/v3/playlists?channelId=UC1                         | lacks the parameter part
            /youtube/v3/playlists?part=snippet&channel=UC1              | unknown parameter channel
            /youtube/v3/playlists?part=snippet&channelId=1&channelId=2  | repeats the parameter channelId
            /youtube/v3/playlists?part=snippet&maxResults=51            | maxResults: must have a maximum value of 50
            /youtube/v3/playlists?part=snippet&maxResults=many          | maxResults: string found, integer expected
            /youtube/v3/commentThreads?part=snippet&order=newest        | order: does not have a value in the enumeration
            /youtube/v3/playlist?part=snippet                           | is no method of the document
            """)
    void undocumented_requests_are_objected_to(String target, String objection) {
        assertThat(document.objections(get(target))).singleElement().asString().contains(objection);
    }
}
