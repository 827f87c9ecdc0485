package org.ipai.connectors.generator.image;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A jar that an image carries.
 *
 * @param jar the file
 * @param group Maven group
 * @param artifact Maven artifact
 * @param version version
 * @param classifier null for none
 */
public record Library(
        Path jar,
        String group,
        String artifact,
        String version,
        @Nullable String classifier) {

    /** Whether it is part of this project, which changes more often than what others publish. */
    boolean isRuntime() {
        return group.equals("org.ipai.connectors");
    }

    /** The file's name in the image; two libraries may be called the same in different groups. */
    String fileName() {
        String suffix = classifier == null ? "" : "-" + classifier;
        return group + "." + artifact + "-" + version + suffix + ".jar";
    }

    String coordinates() {
        return group + ":" + artifact;
    }
}
