package org.ipai.connectors.runner;

import java.time.Duration;
import java.util.Locale;
import org.ipai.connectors.runtime.sync.Overlap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Options that say what to do about streams that another run is busy with. */
final class OverlapOptions {

    @Option(
            names = "--if-running",
            paramLabel = "fail|wait",
            defaultValue = "fail",
            converter = Choice.class,
            description = "What to do about streams that another run is busy with: leave them out and exit with 7 in the"
                    + " end, or wait.")
    private Overlap.IfRunning ifRunning = Overlap.IfRunning.FAIL;

    @Option(
            names = "--wait-at-most",
            paramLabel = "DURATION",
            defaultValue = "30m",
            converter = DurationText.class,
            description = "How long to wait for such a stream, as in 90s, 30m, 1h30m or PT30M. Streams that are read only"
                    + " because selected ones need them are always waited for.")
    private Duration waitAtMost = Duration.ofMinutes(30);

    Overlap overlap() {
        return new Overlap(ifRunning, waitAtMost);
    }

    /** The choices in small letters. */
    static final class Choice implements ITypeConverter<Overlap.IfRunning> {

        @Override
        public Overlap.IfRunning convert(String text) {
            return Overlap.IfRunning.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
