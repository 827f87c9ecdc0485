package org.ipai.connectors.runtime.extract;

import java.util.Optional;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.http.TestSource;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
@ExtendWith(NoThreadLeft.class)
class ConnectionCheckTest {

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private SourceTransports transport() {
        return new SourceTransports(TestSource.at(server.url()), TransportSettings.defaults(), new FixedClock());
    }

    @Test
    void a_check_requests_one_page() throws Exception {
        server.on("/items", Answer.json("[{\"id\":1}]").next("/2"));

        try (SourceTransports transports = transport()) {
            Optional<SliceFailure> fault = new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole());

            assertThat(fault).isEmpty();
        }
        assertThat(server.targets()).containsExactly("/items");
    }

    @Test
    void a_check_says_what_is_wrong() throws Exception {
        try (SourceTransports transports = transport()) {
            assertThat(new ConnectionCheck(transports).check(TestStream.plain(), Slice.whole()))
                    .hasValueSatisfying(fault -> assertThat(fault.reason()).isEqualTo(FailureReason.NOT_FOUND));
        }
    }
}
