package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.InvalidConfigException;
import org.ipai.connectors.runtime.connector.Secret;

/**
 * Answers requests from a recording. The same request gets its recorded replies in turn, and the last one from then on.
 * For use by any number of threads; holds which request is where, not the replies.
 */
public final class CassettePlayer {

    private final Path folder;
    private final Scrubber scrubber;
    private final SkippingClock clock;
    private final Map<RecordedRequest, Deque<Path>> files = new LinkedHashMap<>();

    private CassettePlayer(Path folder, Scrubber scrubber, Instant started) {
        this.folder = folder;
        this.scrubber = scrubber;
        this.clock = new SkippingClock(started);
    }

    /**
     * Opens a recording.
     *
     * @param secrets the connection's, which requests may hold
     * @throws InvalidConfigException if the folder is no recording
     */
    public static CassettePlayer of(Path folder, List<Secret> secrets) {
        try {
            String started =
                    Files.readString(folder.resolve(CassetteRecorder.STARTED)).strip();
            CassettePlayer player = new CassettePlayer(folder, Scrubber.of(secrets), Instant.parse(started));
            player.index();
            return player;
        } catch (IOException | DateTimeException e) {
            throw new InvalidConfigException(
                    List.of("the folder " + folder + " is no recording: " + e + "; name one made with --record"));
        }
    }

    private void index() throws IOException {
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                files.computeIfAbsent(read(file).request(), request -> new ArrayDeque<>())
                        .add(file);
            }
        }
    }

    private static Cassette read(Path file) throws IOException {
        try {
            return Cassette.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Time in which waits take no time, from when the recording began. */
    WallClock clock() {
        return clock;
    }

    Scrubber scrubber() {
        return scrubber;
    }

    /**
     * The reply to a request.
     *
     * @throws NotRecordedException naming the recorded request that is most like it
     */
    RecordedReply play(RecordedRequest request) {
        try {
            return read(file(request)).reply();
        } catch (IOException e) {
            throw new UncheckedIOException("the recording cannot be read: " + e.getMessage(), e);
        }
    }

    private synchronized Path file(RecordedRequest request) {
        Deque<Path> replies = files.get(request);
        if (replies == null) {
            throw notRecorded(request);
        }
        return replies.size() > 1 ? replies.remove() : replies.element();
    }

    private NotRecordedException notRecorded(RecordedRequest request) {
        String nearest = files.keySet().stream()
                .max(Comparator.comparingInt(request::likeness))
                .map(recorded -> "the nearest recorded request is " + recorded)
                .orElse("nothing is recorded there");
        return new NotRecordedException("the recording in " + folder + " has no answer to " + request + "; " + nearest);
    }
}
