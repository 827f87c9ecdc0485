package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.http.RecordedReply.Encoding;

/** Has exchanges recorded. Stands above what signs requests, so that it never sees credentials. */
final class RecordingExchange implements Exchange {

    private final CassetteRecorder recorder;
    private final TellingHeaders headers;
    private final RecordedFields fields;
    private final OwnAddress address;
    private final Exchange next;

    /**
     * @param streams those read from the API
     */
    RecordingExchange(
            CassetteRecorder recorder,
            SourceApi source,
            List<SourceStream> streams,
            OwnAddress address,
            Exchange next) {
        this.recorder = recorder;
        this.headers = new TellingHeaders(source, streams);
        this.fields = new RecordedFields(streams);
        this.address = address;
        this.next = next;
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        String stream = call.policy().stream();
        fields.require(stream);
        // "Not modified" is an answer only to somebody who has the page.
        Reply reply = next.send(call.without("If-None-Match"));
        RecordedRequest request = RecordedRequest.of(call, address, recorder.scrubber());
        recorder.record(stream, new Cassette(request, recorded(reply, fields.of(stream, reply.body()))));
        return reply;
    }

    private RecordedReply recorded(Reply reply, byte[] body) {
        boolean utf8 = Arrays.equals(body, new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        Encoding encoding = utf8 ? Encoding.UTF_8 : Encoding.BYTES;
        String text = CassetteRecorder.asText(body, encoding);
        return new RecordedReply(reply.status(), headers.of(reply.headers(), this::clean), clean(text), encoding);
    }

    private String clean(String text) {
        return recorder.scrubber().scrub(address.hide(text));
    }
}
