package org.ipai.connectors.generator.image;

/** An image that cannot be built or delivered; the message says why and what to do. */
public final class ImageException extends Exception {

    private static final long serialVersionUID = 1L;

    ImageException(String message) {
        super(message);
    }

    ImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
