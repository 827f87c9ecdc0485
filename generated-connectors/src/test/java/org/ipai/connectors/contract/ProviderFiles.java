package org.ipai.connectors.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds what providers publish and what was recorded from them; these files are not part of the repository. */
public final class ProviderFiles {

    private ProviderFiles() {}

    /** A file of a folder named {@code shared} beside the repository or one of its parents; without it the test is aborted. */
    public static Path find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return Assumptions.abort("shared/" + name + " is not beside the repository; put it there to run this test");
    }
}
