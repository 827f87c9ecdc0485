package org.ipai.connectors.runtime.sync;

import java.util.List;
import java.util.Set;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.sync.SyncRequest.Parents;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StreamOrderTest {

    private static final List<SourceStream> STREAMS = List.of(
            SlicedStream.named("comments").below("issues", null),
            SlicedStream.named("issues").below("repositories", null),
            SlicedStream.named("repositories"));

    @Test
    void parents_come_before_their_children() {
        assertThat(names(Set.of(), Parents.READ_FIRST)).containsExactly("repositories", "issues", "comments");
        assertThat(names(Set.of("issues"), Parents.READ_FIRST)).containsExactly("repositories", "issues");
    }

    @Test
    void parents_that_are_kept_are_not_read() {
        assertThat(names(Set.of("comments"), Parents.KEEP)).containsExactly("comments");
        assertThat(names(Set.of("comments", "issues"), Parents.KEEP)).containsExactly("issues", "comments");
    }

    @Test
    void all_streams_are_read_in_order_whatever_is_kept() {
        assertThat(names(Set.of(), Parents.KEEP)).containsExactly("repositories", "issues", "comments");
    }

    @Test
    void a_stream_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> names(Set.of("pulls"), Parents.KEEP))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("stream 'pulls' does not exist");
    }

    private static List<String> names(Set<String> selected, Parents parents) {
        return StreamOrder.of(STREAMS, selected, parents).stream()
                .map(stream -> stream.descriptor().name())
                .toList();
    }
}
