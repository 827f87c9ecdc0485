package org.example.archive;

import java.nio.charset.StandardCharsets;
import org.ipai.connectors.archive.Document;
import org.ipai.connectors.runtime.hook.RecordReaderHook;
import org.ipai.connectors.runtime.hook.ResponseView;

/** Old branches send a document a line. Withdrawn documents are left out. */
public final class Lines implements RecordReaderHook<Document> {

    @Override
    public byte[] read(ResponseView response) {
        if (!response.header("Content-Type").orElse("").startsWith("application/x-ndjson")) {
            return response.body();
        }
        String lines = new String(response.body(), StandardCharsets.UTF_8).strip();
        return ("{\"documents\":[" + lines.replace('\n', ',') + "]}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isWanted(Document document) {
        return !Boolean.TRUE.equals(document.withdrawn());
    }
}
