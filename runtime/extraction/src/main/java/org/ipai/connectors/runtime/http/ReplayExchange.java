package org.ipai.connectors.runtime.http;

import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import org.ipai.connectors.runtime.http.RecordedReply.Encoding;

/** Answers from a recording instead of the network. */
final class ReplayExchange implements Exchange {

    private final CassettePlayer player;
    private final OwnAddress address;

    ReplayExchange(CassettePlayer player, OwnAddress address) {
        this.player = player;
        this.address = address;
    }

    @Override
    public Reply send(Call call) {
        RecordedReply reply = player.play(RecordedRequest.of(call, address, player.scrubber()));
        Headers.Builder headers = new Headers.Builder();
        reply.headers()
                .forEach(header -> headers.addUnsafeNonAscii(header.getFirst(), address.show(header.getSecond())));
        byte[] body = address.show(reply.body())
                .getBytes(reply.encoding() == Encoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return new Reply(call.url(), reply.status(), headers.build(), body);
    }
}
