package org.ipai.connectors.generator.image;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What images are called and how they are made.
 *
 * @param tag version of all images, such as {@code 1.4.0}
 * @param created time that images say they were created at; fixed, so that they can be made again
 * @param revision of the sources, such as a git commit; null if it is not known
 * @param source address of the sources; null if there is none
 * @param javaModules modules of Java that hooks need besides the runner's
 * @param archive whether images carry an archive of loaded classes
 */
public record ImageSettings(
        String tag,
        Instant created,
        @Nullable String revision,
        @Nullable String source,
        List<String> javaModules,
        Archive archive) {

    public ImageSettings {
        javaModules = List.copyOf(javaModules);
    }

    /** Whether images carry an archive of loaded classes, which makes them start sooner. */
    public enum Archive {
        /** Where the archive is the same each time it is made. */
        REPEATABLE,
        /** In any case, so that digests differ from build to build with a JDK older than 25. */
        ALWAYS,
        NEVER
    }
}
