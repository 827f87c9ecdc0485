package org.ipai.connectors.runtime.sandbox.definition;

/** A sandbox definition that cannot be served; the message names the place and what to do. */
public final class InvalidDefinitionException extends IllegalArgumentException {

    InvalidDefinitionException(String place, String problem) {
        super(place + ": " + problem);
    }
}
