package org.ipai.connectors.runtime.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.hook.Hook;
import org.ipai.connectors.runtime.hook.ResponseView;

/** A successful response: headers and a body that is neither empty nor HTML. */
public final class PageResponse {

    private final Reply reply;
    private final Instant receivedAt;

    PageResponse(Reply reply, Instant receivedAt) {
        this.reply = reply;
        this.receivedAt = receivedAt;
    }

    /** The response as a hook sees it. */
    public ResponseView view(Hook hook) {
        return new ReplyView(reply, hook);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** The bytes, uncompressed; the reader's to keep. */
    public byte[] body() {
        return reply.body();
    }

    /** All values of a header, in order. */
    public List<String> headers(String name) {
        return reply.headers().values(name);
    }

    /** The entity tag, if there is one that can be sent back. */
    public Optional<String> etag() {
        return Optional.ofNullable(reply.headers().get("ETag")).filter(HeaderText::isValid);
    }

    /**
     * An absolute URL from one relative to the URL that answered.
     *
     * @throws InvalidResponseException if it is no URL
     */
    public String resolve(String reference) throws InvalidResponseException {
        HttpUrl resolved = reply.url().resolve(reference);
        if (resolved == null) {
            throw new InvalidResponseException("names a next page that is not at a web address");
        }
        return resolved.newBuilder().fragment(null).build().toString();
    }
}
