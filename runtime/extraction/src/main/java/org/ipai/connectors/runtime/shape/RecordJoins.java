package org.ipai.connectors.runtime.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Join;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.JsonParts;
import org.ipai.connectors.runtime.record.UntypedValueException;
import org.jspecify.annotations.Nullable;

/** Adds to records the objects that they mention and that stand elsewhere in the page. Immutable. */
public final class RecordJoins {

    private final List<Join> joins;

    public RecordJoins(List<Join> joins) {
        this.joins = List.copyOf(joins);
    }

    /** What is needed of a body, a part for each join. */
    public List<BodyPart> parts() {
        return joins.stream()
                .map(join -> new BodyPart(join.from(), BodyPart.Kind.ARRAY, BodyPart.Presence.OPTIONAL))
                .toList();
    }

    /**
     * Writes the records anew.
     *
     * @param records as they are, in a body of any kind
     * @param found the parts of the page
     * @return a JSON array of the records
     * @throws InvalidResponseException if they cannot be told apart
     */
    public byte[] join(JsonSpans records, JsonSpans found) throws InvalidResponseException {
        try {
            List<Partners> partners = new ArrayList<>();
            for (int join = 0; join < joins.size(); join++) {
                partners.add(new Partners(joins.get(join), found, join));
            }
            ExtendedObject fields =
                    new ExtendedObject(joins.stream().map(Join::field).toList());
            RecordArray out = new RecordArray(found.body().length);
            for (int record = 0; record < records.size(); record++) {
                write(records, record, partners, fields, out);
            }
            return out.close();
        } catch (UntypedValueException e) {
            throw new InvalidResponseException("has a name or a key that is not UTF-8");
        }
    }

    private static void write(
            JsonSpans records, int record, List<Partners> partners, ExtendedObject fields, RecordArray out)
            throws InvalidResponseException {
        byte[] json = records.body();
        int start = records.start(record);
        int end = records.end(record);
        if (json[start] != '{') {
            out.value(json, start, end);
            return;
        }
        out.beginRecord();
        fields.write(json, start, end, out);
        for (Partners each : partners) {
            each.write(json, start, end, out);
        }
        out.endRecord();
    }

    /** The objects that records may mention, by key. */
    private static final class Partners {

        private final byte[] name;
        private final FoundValue mention;
        private final byte[] page;
        private final Map<String, int[]> spans = new HashMap<>();

        Partners(Join join, JsonSpans found, int part) throws InvalidResponseException {
            this.name = RecordArray.quoted(join.field());
            this.mention = new FoundValue(join.on());
            this.page = found.body();
            if (found.start(part) < found.end(part)) {
                index(new FoundValue(join.key()), found.start(part), found.end(part));
            }
        }

        /** Of several with one key the first counts; what has no key cannot be mentioned. */
        private void index(FoundValue key, int start, int end) throws InvalidResponseException {
            JsonParts elements = new JsonParts();
            elements.enter(page, start, end);
            while (elements.next()) {
                if (key.isIn(page, elements.start(), elements.end())) {
                    @Nullable String text = key.text();
                    if (text != null) {
                        spans.putIfAbsent(text, new int[] {elements.start(), elements.end()});
                    }
                }
            }
        }

        void write(byte[] record, int start, int end, RecordArray out) throws InvalidResponseException {
            @Nullable String mentioned = mention.isIn(record, start, end) ? mention.text() : null;
            int[] span = mentioned == null ? null : spans.get(mentioned);
            if (span == null) {
                out.nullField(name);
            } else {
                out.field(name, page, span[0], span[1]);
            }
        }
    }
}
