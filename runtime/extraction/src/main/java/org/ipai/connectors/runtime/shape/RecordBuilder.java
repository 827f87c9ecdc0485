package org.ipai.connectors.runtime.shape;

import java.util.List;
import org.ipai.connectors.runtime.http.InvalidResponseException;

/** Builds the records of one shape. For one body at a time. */
interface RecordBuilder {

    /** What it needs of a body, in the order in which {@link #build} takes it. */
    List<BodyPart> parts();

    /**
     * Writes the records of a body.
     *
     * @return how many things the response lists
     */
    int build(JsonSpans parts, RecordArray out) throws InvalidResponseException;
}
