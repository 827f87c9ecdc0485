package org.ipai.connectors.runtime.http;

import java.io.IOException;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Reads bodies up to a size, counted after decompression so that a small response cannot fill the memory. */
final class BodyLimit {

    /** Enough for any error message; the rest of an unsuccessful reply is not read. */
    private static final long MAX_ERROR_BYTES = 64 << 10;

    private static final long READ_BYTES = 64 << 10;

    private final long maxPageBytes;

    BodyLimit(long maxPageBytes) {
        this.maxPageBytes = maxPageBytes;
    }

    byte[] read(Response response) throws IOException, FetchException {
        BufferedSource source = response.body().source();
        if (!response.isSuccessful()) {
            source.request(MAX_ERROR_BYTES);
            return source.getBuffer()
                    .readByteArray(Math.min(MAX_ERROR_BYTES, source.getBuffer().size()));
        }
        Buffer body = new Buffer();
        while (source.read(body, READ_BYTES) != -1) {
            if (body.size() > maxPageBytes) {
                throw tooLarge(response);
            }
        }
        return body.readByteArray();
    }

    private FetchException tooLarge(Response response) {
        return new FetchException(
                FailureReason.RESPONSE_TOO_LARGE,
                "the page at " + Call.shown(response.request().url()) + " is larger than " + maxPageBytes + " bytes",
                "lower the stream's page size, or raise the largest page taken (maxPageBytes)");
    }
}
