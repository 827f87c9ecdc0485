package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ipai.connectors.runtime.http.RecordedReply.Encoding;

/** Has exchanges recorded. Stands above what signs requests, so that it never sees credentials. */
final class RecordingExchange implements Exchange {

    private final CassetteRecorder recorder;
    private final TellingHeaders headers;
    private final OwnAddress address;
    private final Exchange next;

    RecordingExchange(CassetteRecorder recorder, TellingHeaders headers, OwnAddress address, Exchange next) {
        this.recorder = recorder;
        this.headers = headers;
        this.address = address;
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        // "Not modified" is an answer only to somebody who has the page.
        Reply reply = next.send(call.without("If-None-Match"));
        RecordedRequest request = RecordedRequest.of(call, address, recorder.scrubber());
        recorder.record(call.policy().stream(), new Cassette(request, recorded(reply)));
        return reply;
    }

    private RecordedReply recorded(Reply reply) {
        boolean utf8 = Arrays.equals(
                reply.body(), new String(reply.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        Encoding encoding = utf8 ? Encoding.UTF_8 : Encoding.BYTES;
        String body = CassetteRecorder.asText(reply.body(), encoding);
        return new RecordedReply(reply.status(), headers.of(reply.headers(), this::clean), clean(body), encoding);
    }

    private String clean(String text) {
        return recorder.scrubber().scrub(address.hide(text));
    }
}
