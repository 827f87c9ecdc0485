package org.ipai.connectors.runtime.gold;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/**
 * Writes a JSON text as one that {@code jsonb} takes: without NUL and lone surrogates, without numbers beyond {@code numeric}
 * (as text instead). What is no JSON becomes a JSON string.
 */
final class EmbeddedJson {

    /** Deeper texts become a string; jsonb's own limit is the server's stack. */
    private static final int MAX_DEPTH = 1000;

    /** Far inside numeric's 131,072 digits before and 16,383 after the point. */
    private static final int MAX_NUMBER_LENGTH = 300;

    private static final int MAX_EXPONENT = 4000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private EmbeddedJson() {}

    static void write(String text, RowBuffer out) throws IOException {
        int start = out.size();
        if (!copied(text, out)) {
            out.truncate(start);
            JsonString.write(text, out);
        }
    }

    /** Whether the text was one JSON value; if not, a part of it may have been written. */
    private static boolean copied(String text, RowBuffer out) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            int values = 0;
            boolean follows = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (follows && !token.isStructEnd()) {
                    out.putByte(',');
                }
                copy(parser, token, out);
                follows = token != JsonToken.FIELD_NAME && !token.isStructStart();
                // Scalars count one, objects and arrays only when they end.
                values += parser.getParsingContext().inRoot() ? 1 : 0;
            }
            return values == 1;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static void copy(JsonParser parser, JsonToken token, RowBuffer out) throws IOException {
        switch (token) {
            case FIELD_NAME -> {
                JsonString.write(parser.currentName(), out);
                out.putByte(':');
            }
            case VALUE_STRING -> JsonString.write(parser.getText(), out);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copyNumber(parser.getText(), out);
            default -> out.putAscii(token.asString());
        }
    }

    private static void copyNumber(String number, RowBuffer out) {
        if (isModest(number)) {
            out.putAscii(number);
        } else {
            JsonString.write(number, out);
        }
    }

    private static boolean isModest(String number) {
        if (number.length() > MAX_NUMBER_LENGTH) {
            return false;
        }
        int mark = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (mark < 0) {
            return true;
        }
        String exponent = number.substring(mark + 1);
        return exponent.length() <= 6 && Math.abs(Integer.parseInt(exponent)) <= MAX_EXPONENT;
    }
}
