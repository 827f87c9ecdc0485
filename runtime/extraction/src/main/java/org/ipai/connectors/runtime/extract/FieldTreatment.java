package org.ipai.connectors.runtime.extract;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.record.FieldRule;
import org.ipai.connectors.runtime.record.RecordRewriter;
import org.ipai.connectors.runtime.record.UntypedValueException;

/** Applies a stream's field rules to a page as soon as it is split, so that nothing later ever holds a blocked field. Immutable. */
final class FieldTreatment {

    /** A hash may be longer than its value. A body has at most doubled with that, unless it was made to grow. */
    private static final int MOST_ADDED = 16 << 20;

    private static final byte[] NOTHING = {'[', ']'};

    private final List<FieldRule> rules;
    private final boolean isBuilt;

    /** @param shape how responses hold the records */
    FieldTreatment(List<FieldRule> rules, ResponseShape shape) {
        this.rules = List.copyOf(rules);
        this.isBuilt = shape.ofRecords() instanceof ResponseShape.Built;
    }

    /**
     * The same records with the same cursors, in a body of their own.
     *
     * @throws InvalidResponseException if they cannot be treated
     */
    RecordSpans apply(RecordSpans records) throws InvalidResponseException {
        if (rules.isEmpty()) {
            return records;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(records.body().length);
        RecordRewriter rewriter = new RecordRewriter(rules, out);
        long most = 2L * records.body().length + MOST_ADDED;
        int[] ends = new int[records.size()];
        for (int record = 0; record < records.size(); record++) {
            if (isUnnamed(records, record)) {
                out.writeBytes(NOTHING);
            } else {
                write(rewriter, records, record);
            }
            ends[record] = out.size();
            if (out.size() > most) {
                throw new InvalidResponseException("more than doubles when its fields are hashed");
            }
        }
        RecordSpans treated = new RecordSpans(out.toByteArray());
        for (int record = 0; record < ends.length; record++) {
            treated.add(record == 0 ? 0 : ends[record - 1], ends[record], records.cursor(record));
        }
        return treated;
    }

    /** Of what cannot be made a record nobody knows whether it is a value to block: a cell has lost its column. */
    private boolean isUnnamed(RecordSpans records, int record) {
        return isBuilt && records.body()[records.start(record)] != '{';
    }

    private static void write(RecordRewriter rewriter, RecordSpans records, int record)
            throws InvalidResponseException {
        try {
            rewriter.write(records.body(), records.start(record), records.end(record));
        } catch (UntypedValueException e) {
            throw new InvalidResponseException("has a field whose name is not UTF-8");
        }
    }
}
