package org.ipai.connectors.generator.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks git which commit is checked out. */
final class GitRevision {

    private GitRevision() {}

    /** The commit's full name; null without git, or outside a repository. */
    static @Nullable String of(Path folder) throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "HEAD")
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 && !printed.isEmpty() ? printed : null;
        } catch (IOException e) {
            return null;
        }
    }
}
