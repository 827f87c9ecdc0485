package org.ipai.connectors.runtime.sandbox.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.ipai.connectors.runtime.sandbox.data.Json;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.StreamData;

/** A rendered page and where in it its keys are. */
final class PageTemplate {

    /** Ten digits, so that every id has the same width. */
    private static final long FIRST_ID = 1_000_000_001L;

    private static final long FIRST_CHANGE =
            Instant.parse("2021-01-01T00:00:00Z").getEpochSecond();
    private static final byte[] ID = "\"id\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHANGED = "\"updated_at\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_WIDTH = 10;

    private final byte[] bytes;
    private final int[] ends;
    private final int[] ids;
    private final int[] changes;

    private PageTemplate(byte[] bytes, int[] ends, int[] ids, int[] changes) {
        this.bytes = bytes;
        this.ends = ends;
        this.ids = ids;
        this.changes = changes;
    }

    static PageTemplate render(StreamData stream, Listing listing, long from) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(IssuePages.PAGE_SIZE * 3_500);
        int[] ends = new int[IssuePages.PAGE_SIZE];
        int[] ids = new int[IssuePages.PAGE_SIZE];
        int[] changes = new int[IssuePages.PAGE_SIZE];
        page.write('[');
        for (int i = 0; i < IssuePages.PAGE_SIZE; i++) {
            byte[] json = widen(record(stream, listing, from + i));
            ids[i] = page.size() + 1 + ID.length;
            changes[i] = page.size() + topLevel(json, CHANGED) + CHANGED.length;
            page.writeBytes(json);
            ends[i] = page.size();
            page.write(i == IssuePages.PAGE_SIZE - 1 ? ']' : ',');
        }
        return new PageTemplate(page.toByteArray(), ends, ids, changes);
    }

    private static byte[] record(StreamData stream, Listing listing, long position) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);
        try (JsonGenerator generator = Json.generator(out)) {
            stream.writeRecord(generator, listing, position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The id is the first field; here it gets its fixed width. */
    private static byte[] widen(byte[] json) {
        int end = 1 + ID.length;
        while (json[end] != ',') {
            end++;
        }
        ByteArrayOutputStream wide = new ByteArrayOutputStream(json.length + ID_WIDTH);
        wide.write(json, 0, 1 + ID.length);
        wide.writeBytes("0".repeat(ID_WIDTH).getBytes(StandardCharsets.US_ASCII));
        wide.write(json, end, json.length - end);
        return wide.toByteArray();
    }

    /** The offset of a name among a record's own fields. */
    private static int topLevel(byte[] json, byte[] name) {
        int depth = 0;
        for (int at = 0; at < json.length; at++) {
            if (json[at] == '"') {
                if (depth == 1
                        && Arrays.equals(json, at, Math.min(json.length, at + name.length), name, 0, name.length)) {
                    return at;
                }
                at = endOfText(json, at);
            } else if (json[at] == '{' || json[at] == '[') {
                depth++;
            } else if (json[at] == '}' || json[at] == ']') {
                depth--;
            }
        }
        throw new IllegalStateException("record without " + new String(name, StandardCharsets.US_ASCII));
    }

    private static int endOfText(byte[] json, int start) {
        int at = start + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    void patch(byte[] page, long firstRecord) {
        for (int i = 0; i < IssuePages.PAGE_SIZE; i++) {
            writeDigits(page, ids[i], FIRST_ID + firstRecord + i);
            String changed =
                    Instant.ofEpochSecond(FIRST_CHANGE + firstRecord + i).toString();
            for (int at = 0; at < changed.length(); at++) {
                page[changes[i] + at] = (byte) changed.charAt(at);
            }
        }
    }

    private static void writeDigits(byte[] page, int start, long value) {
        long rest = value;
        for (int at = start + ID_WIDTH - 1; at >= start; at--) {
            page[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    byte[] copy() {
        return bytes.clone();
    }

    /** The offset after a record. */
    int end(int record) {
        return ends[record];
    }
}
