package org.ipai.connectors.runtime.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes records anew without their blocked fields and with hashes in place of hashed ones; all other values keep their
 * bytes. A field that occurs twice is treated twice, and escapes in a name hide nothing. Not for use by several threads.
 */
public final class RecordRewriter {

    private final FieldRuleTree rules;
    private final MessageDigest sha256 = sha256();
    private final JsonReader json = new JsonReader();
    private final ByteArrayOutputStream out;

    /**
     * @param out where records are written
     */
    public RecordRewriter(List<FieldRule> rules, ByteArrayOutputStream out) {
        this.rules = FieldRuleTree.of(rules);
        this.out = out;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Writes one record.
     *
     * @param body bytes that hold it, known to be valid JSON
     * @throws UntypedValueException if a field's name is no UTF-8, so that it cannot be told which rule is for it
     */
    public void write(byte[] body, int start, int end) {
        json.reset(body, start, end);
        value(rules);
    }

    private void value(FieldRuleTree rule) {
        int next = json.peek();
        if (next == '[') {
            array(rule);
        } else if (rule.hashes()) {
            hash(next);
        } else if (next == '{') {
            object(rule);
        } else {
            copy();
        }
    }

    private void copy() {
        json.peek();
        int start = json.position;
        json.skipValue();
        out.write(json.bytes, start, json.position - start);
    }

    private void array(FieldRuleTree rule) {
        char separator = '[';
        json.beginArray();
        while (json.nextElement()) {
            out.write(separator);
            separator = ',';
            value(rule);
        }
        if (separator == '[') {
            out.write('[');
        }
        out.write(']');
    }

    private void object(FieldRuleTree rule) {
        out.write('{');
        boolean first = true;
        json.beginObject();
        int start = json.nextName();
        for (int field = json.nextField(rule.names(), 0);
                field != JsonReader.END;
                start = json.nextName(), field = json.nextField(rule.names(), 0)) {
            if (field != JsonReader.UNKNOWN && rule.below(field).blocks()) {
                json.skipValue();
                continue;
            }
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write(json.bytes, start, json.position - start);
            if (field == JsonReader.UNKNOWN) {
                copy();
            } else {
                value(rule.below(field));
            }
        }
        out.write('}');
    }

    private void hash(int next) {
        if (next == 'n') {
            copy();
            return;
        }
        if (next == '"') {
            readText();
        } else {
            int start = json.position;
            json.skipValue();
            sha256.update(json.bytes, start, json.position - start);
        }
        String hex = HexFormat.of().formatHex(sha256.digest());
        out.writeBytes(('"' + hex + '"').getBytes(StandardCharsets.US_ASCII));
    }

    /** Text that is no UTF-8 is hashed as it is: a hash of it is still no secret. */
    private void readText() {
        try {
            json.readTextSlice();
        } catch (UntypedValueException e) {
            // The slice has been set before it was refused.
        }
        sha256.update(json.textBytes(), json.textStart(), json.textEnd() - json.textStart());
    }
}
