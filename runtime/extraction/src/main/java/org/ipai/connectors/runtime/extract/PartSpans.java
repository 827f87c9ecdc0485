package org.ipai.connectors.runtime.extract;

import java.util.List;
import org.ipai.connectors.runtime.http.InvalidResponseException;
import org.ipai.connectors.runtime.shape.BodyPart;
import org.ipai.connectors.runtime.shape.BodyPart.Presence;
import org.ipai.connectors.runtime.shape.JsonSpans;

/** Where in a body the values lie that records are built from. */
final class PartSpans implements JsonSpans {

    private final byte[] body;
    private final List<BodyPart> parts;
    private final int[] bounds;

    PartSpans(byte[] body, List<BodyPart> parts) {
        this.body = body;
        this.parts = parts;
        this.bounds = new int[2 * parts.size()];
    }

    void put(BodyPart part, int start, int end) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).path().equals(part.path())) {
                bounds[2 * i] = start;
                bounds[2 * i + 1] = end;
            }
        }
    }

    /**
     * Those from one to before another.
     *
     * @throws InvalidResponseException if one is required and not there
     */
    JsonSpans range(int from, int to) throws InvalidResponseException {
        PartSpans range = new PartSpans(body, parts.subList(from, to));
        System.arraycopy(bounds, 2 * from, range.bounds, 0, range.bounds.length);
        for (int i = from; i < to; i++) {
            if (parts.get(i).presence() == Presence.REQUIRED && start(i) == end(i)) {
                throw new InvalidResponseException(
                        "has no '" + String.join(".", parts.get(i).path()) + "'");
            }
        }
        return range;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public int size() {
        return parts.size();
    }

    @Override
    public int start(int part) {
        return bounds[2 * part];
    }

    @Override
    public int end(int part) {
        return bounds[2 * part + 1];
    }
}
