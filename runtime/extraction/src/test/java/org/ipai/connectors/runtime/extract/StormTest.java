package org.ipai.connectors.runtime.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.CursorRange;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StreamDescriptor;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.connector.ValueTest;
import org.ipai.connectors.runtime.http.TestServer;
import org.ipai.connectors.runtime.http.TestServer.Answer;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordDecoder;
import org.ipai.connectors.runtime.record.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider that fails in every way, one after another and on every page, for reasons that pass. */
@Timeout(60)
class StormTest {

    private static final int SLICES = 6;
    private static final int PAGES = 12;
    private static final int RECORDS = 10;

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    /** Refusals, server errors, an expired token, and an error inside a success. */
    private static final List<Answer> FAILURES = List.of(
            Answer.status(429, "{}").with("Retry-After", "2"),
            Answer.status(503, "{\"message\":\"busy\"}"),
            Answer.status(401, "{\"message\":\"token expired\"}"),
            Answer.json("{\"error\":{\"code\":\"expired\"}}"),
            Answer.status(500, "not json"),
            Answer.status(420, "{}").with("X-Calm", "3"));

    private static final List<ErrorRule> RULES = List.of(
            retry(new ResponseCondition.Status(List.of(401)), new BackOff.Constant(Duration.ofSeconds(1))),
            retry(
                    new ResponseCondition.Body(List.of("error", "code"), new ValueTest.OneOf(List.of("expired"))),
                    new BackOff.Exponential(Duration.ofSeconds(1), Duration.ofSeconds(9))),
            retry(
                    new ResponseCondition.Status(List.of(420)),
                    new BackOff.Header("X-Calm", BackOff.Header.Format.SECONDS)));

    private static ErrorRule retry(ResponseCondition condition, BackOff backOff) {
        return new ErrorRule(condition, Action.RETRY, backOff, 4, Action.FAIL_RUN, null);
    }

    @Test
    void everything_arrives_exactly_once() throws Exception {
        for (int slice = 0; slice < SLICES; slice++) {
            for (int page = 0; page < PAGES; page++) {
                serve(slice, page);
            }
        }
        List<SlicePlan> plans = IntStream.range(0, SLICES)
                .mapToObj(slice -> new SlicePlan(new Slice("s" + slice, "slice " + slice, java.util.Map.of()), null))
                .toList();
        Heard heard = new Extracted(server.url()).slices(new StormyStream(), SyncMode.FULL_REFRESH, plans);
        assertThat(heard.failures).isEmpty();
        assertThat(heard.finished).hasSize(SLICES);
        assertThat(heard.records)
                .doesNotHaveDuplicates()
                .hasSize(SLICES * PAGES * RECORDS)
                .containsExactlyInAnyOrderElementsOf(expected());
        assertThat(server.asked()).hasSizeGreaterThan(SLICES * PAGES * 3);
    }

    /** Fails a page two to four times, differently each time. */
    private void serve(int slice, int page) {
        String path = "/s" + slice + (page == 0 ? "" : "?page=" + page);
        Answer good = Answer.json(records(slice, page).collect(Collectors.joining(",", "[", "]")));
        Answer last = page == PAGES - 1 ? good : good.next("/s" + slice + "?page=" + (page + 1));
        int failures = 2 + (slice + page) % 3;
        server.on(
                path,
                asked -> asked.count() > failures
                        ? last
                        : FAILURES.get((slice + 2 * page + asked.count()) % FAILURES.size()));
    }

    private static java.util.stream.Stream<String> records(int slice, int page) {
        return IntStream.range(0, RECORDS)
                .mapToObj(record -> "{\"id\":" + ((slice * PAGES + page) * RECORDS + record) + "}");
    }

    private static List<String> expected() {
        List<String> all = new ArrayList<>();
        for (int slice = 0; slice < SLICES; slice++) {
            for (int page = 0; page < PAGES; page++) {
                all.addAll(records(slice, page).toList());
            }
        }
        return all;
    }

    /** A stream that knows of this provider's errors. */
    private record StormyStream() implements SourceStream {

        @Override
        public StreamDescriptor descriptor() {
            return TestStream.plain().descriptor();
        }

        @Override
        public Request firstPage(Slice slice, CursorRange range) {
            return TestStream.plain().firstPage(slice, range);
        }

        @Override
        public List<ErrorRule> errorRules() {
            return RULES;
        }

        @Override
        public RecordDecoder decoder(RecordColumns columns) {
            throw new UnsupportedOperationException();
        }
    }
}
