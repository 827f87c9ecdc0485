package org.ipai.connectors.generator.image;

import java.nio.file.Path;

/** Where images go. */
public sealed interface ImageTarget {

    /** An OCI layout that holds all images, each layer once. */
    record Layout(Path folder) implements ImageTarget {}

    /** A file for each image, as {@code docker load} and {@code podman load} take it. */
    record Tarballs(Path folder) implements ImageTarget {}

    /**
     * An engine on this machine.
     *
     * @param executable such as {@code docker} or {@code podman}
     */
    record Engine(Path executable) implements ImageTarget {}

    /**
     * A registry; credentials are those of the user's Docker configuration.
     *
     * @param prefix host and path that repositories stand below, such as {@code ghcr.io/acme}
     */
    record Registry(String prefix) implements ImageTarget {}
}
