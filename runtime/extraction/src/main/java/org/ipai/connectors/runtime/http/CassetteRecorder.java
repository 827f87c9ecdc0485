package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/**
 * Writes exchanges into a folder, one JSON file each, by stream and in order. What signs requests never comes here, and
 * the connection's secrets are taken out of everything that does. For use by any number of threads.
 */
public final class CassetteRecorder {

    /** Holds when the recording began, as an instant. */
    static final String STARTED = "recorded_at";

    private final Path folder;
    private final Scrubber scrubber;
    private final Map<String, Integer> counts = new HashMap<>();

    private CassetteRecorder(Path folder, Scrubber scrubber) {
        this.folder = folder;
        this.scrubber = scrubber;
    }

    /**
     * Begins a recording.
     *
     * @param folder made if it is not there
     * @param secrets the connection's
     * @throws InvalidConfigException if the folder holds something, or a secret is too short to be found in texts
     */
    public static CassetteRecorder into(Path folder, List<Secret> secrets) {
        Scrubber scrubber = Scrubber.of(secrets);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new InvalidConfigException(
                            List.of("the folder " + folder + " to record into is not empty; name a new one"));
                }
            }
            Files.writeString(folder.resolve(STARTED), Instant.now() + "\n");
        } catch (IOException e) {
            throw new InvalidConfigException(
                    List.of("the folder " + folder + " cannot be recorded into: " + e + "; name another one"));
        }
        return new CassetteRecorder(folder, scrubber);
    }

    Scrubber scrubber() {
        return scrubber;
    }

    void record(String stream, Cassette cassette) {
        String name = stream.isEmpty() ? "_" : stream;
        try {
            Path file = next(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, cassette.write(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording cannot be written: " + e, e);
        }
    }

    private synchronized Path next(String stream) {
        int number = counts.merge(stream, 1, Integer::sum);
        return folder.resolve(stream).resolve(String.format(Locale.ROOT, "%06d.json", number));
    }

    static String asText(byte[] body, RecordedReply.Encoding encoding) {
        return new String(
                body, encoding == RecordedReply.Encoding.UTF_8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
