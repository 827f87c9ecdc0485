package org.ipai.connectors.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares with a committed file, or writes it if the tests run with {@code -Dipai.record=true}. */
public final class Recording {

    private Recording() {}

    public static void check(Path recorded, String actual) {
        try {
            if (Boolean.getBoolean("ipai.record")) {
                Files.writeString(recorded, actual);
            }
            String expected = Files.exists(recorded) ? Files.readString(recorded) : "";
            assertThat(actual)
                    .as("%s differs; run with -Dipai.record=true and review the change", recorded)
                    .isEqualTo(expected.replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(recorded + " cannot be read or written", e);
        }
    }
}
