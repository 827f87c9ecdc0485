package org.ipai.connectors.generator.image;

import java.util.Set;

/** What an image stands upon. */
public sealed interface BaseImage {

    /** A Java runtime linked for connectors, with the few files of the operating system that it needs, and nothing else. */
    record Linked(JavaHome java) implements BaseImage {}

    /**
     * An image from a registry that has a {@code java} of version 17 or newer on its path.
     *
     * @param reference such as {@code registry.example.org/java:21}
     * @param platforms such as {@code linux/amd64}; the base must have them
     */
    record Named(String reference, Set<String> platforms) implements BaseImage {

        public Named {
            platforms = Set.copyOf(platforms);
        }

        /** Whether it is named by its digest, which is of one image for ever, rather than by a tag. */
        boolean isFixed() {
            return reference.contains("@sha256:");
        }
    }
}
