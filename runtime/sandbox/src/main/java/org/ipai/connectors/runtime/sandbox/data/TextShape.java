package org.ipai.connectors.runtime.sandbox.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Text of a kind, cut or filled to the documented length. */
record TextShape(TextKind textKind, Texts texts, int shortest, int longest) implements Shape {

    @Override
    public void write(JsonGenerator out, RecordFacts record, Draw draw, int depth) throws IOException {
        String text = textKind.text(texts, draw);
        if (text.length() < shortest) {
            text = text + "x".repeat(shortest - text.length());
        }
        out.writeString(text.length() > longest ? Texts.cut(text, longest) : text);
    }

    @Override
    public int size() {
        return Math.min(textKind.size(), longest) + 2;
    }

    @Override
    public Kind kind() {
        return textKind.isProse() ? Kind.TEXT : Kind.OTHER;
    }
}
