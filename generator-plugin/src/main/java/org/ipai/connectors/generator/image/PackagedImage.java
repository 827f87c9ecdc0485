package org.ipai.connectors.generator.image;

import java.util.List;

/**
 * An image that was made.
 *
 * @param connector what it holds
 * @param digest of its manifest, or of the index of its platforms, such as {@code sha256:…}
 * @param deliveries where it is now, for people
 * @param work whether it had to be made
 */
public record PackagedImage(ConnectorImage connector, String digest, List<String> deliveries, Work work) {

    public PackagedImage {
        deliveries = List.copyOf(deliveries);
    }

    /** Whether an image had to be made. */
    public enum Work {
        MADE,
        UP_TO_DATE
    }
}
