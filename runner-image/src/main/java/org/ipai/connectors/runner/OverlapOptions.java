package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Locale;
import org.ipai.connectors.runtime.control.LeaseSettings;
import org.ipai.connectors.runtime.sync.Overlap;
import org.ipai.connectors.runtime.sync.SyncSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say what to do about streams that another run is busy with, and when others take over from this one. */
final class OverlapOptions {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @Option(
            names = "--if-running",
            paramLabel = "fail|wait",
            defaultValue = "fail",
            converter = Choice.class,
            description =
                    "What to do about streams that another run is busy with: leave them out and exit with 7 in the"
                            + " end, or wait.")
    private Overlap.IfRunning ifRunning = Overlap.IfRunning.FAIL;

    @Option(
            names = "--wait-at-most",
            paramLabel = "DURATION",
            defaultValue = "30m",
            converter = DurationText.class,
            description =
                    "How long to wait for such a stream, as in 90s, 1h30m, 2d or PT30M. Streams that are read only"
                            + " because selected ones need them are always waited for.")
    private Duration waitAtMost = Duration.ofMinutes(30);

    @Option(
            names = "--dead-after",
            paramLabel = "DURATION",
            defaultValue = "60s",
            converter = DurationText.class,
            description =
                    "Time without a sign of life after which other runs take over from this one. One that has ended"
                            + " is taken over from at once.")
    private Duration deadAfter = Duration.ofSeconds(60);

    SyncSettings apply(SyncSettings settings) {
        if (deadAfter.compareTo(SHORTEST) < 0) {
            throw new UserException("--dead-after must be a second or more, since signs of life take time");
        }
        return settings.withOverlap(new Overlap(ifRunning, waitAtMost)).withLeases(LeaseSettings.within(deadAfter));
    }

    /** The choices in small letters. */
    static final class Choice implements ITypeConverter<Overlap.IfRunning> {

        @Override
        public Overlap.IfRunning convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "fail" -> Overlap.IfRunning.FAIL;
                case "wait" -> Overlap.IfRunning.WAIT;
                default -> throw new TypeConversionException("'" + text + "' is neither fail nor wait");
            };
        }
    }
}
