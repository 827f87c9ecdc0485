package org.ipai.connectors.runtime.lakehouse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.jspecify.annotations.Nullable;

/** Makes pages from records' texts. */
final class Pages {

    static final Instant EMITTED_AT = Instant.parse("2024-05-06T07:08:09.123456Z");

    private Pages() {}

    static RecordPage of(String... records) {
        return of(Arrays.stream(records)
                .map(record -> record.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    static RecordPage of(byte[]... records) {
        @Nullable String[] cursors = new @Nullable String[records.length];
        for (int i = 0; i < cursors.length; i++) {
            cursors[i] = "cursor-" + i;
        }
        return of(cursors, records);
    }

    static RecordPage of(@Nullable String[] cursors, byte[]... records) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int[] bounds = new int[records.length * 2];
        body.write('[');
        for (int i = 0; i < records.length; i++) {
            bounds[2 * i] = body.size();
            body.writeBytes(records[i]);
            bounds[2 * i + 1] = body.size();
            body.write(i + 1 < records.length ? ',' : ']');
        }
        Slice slice = new Slice("7", "octo/hello", Map.of("id", "7"));
        return new RecordPage(slice, EMITTED_AT, body.toByteArray(), bounds, cursors, records.length);
    }

    /** An issue with the fields most tests look at. */
    static String issue(long id, String title, String state) {
        return "{\"id\":" + id + ",\"number\":" + id + ",\"title\":\"" + title + "\",\"state\":\"" + state + "\"}";
    }
}
