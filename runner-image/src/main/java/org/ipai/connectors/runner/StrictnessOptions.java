package org.ipai.connectors.runner;

import org.ipai.connectors.runtime.silver.QualityResult;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;
import picocli.CommandLine.Option;

/** Options that say what else than a failure makes a sync's exit code non-zero. */
final class StrictnessOptions {

    @Option(names = "--fail-on-gaps", description = "Exit with 4 if some slices could not be read.")
    private boolean gaps;

    @Option(names = "--fail-on-quarantine", description = "Exit with 6 if some records could not be typed.")
    private boolean quarantine;

    @Option(names = "--fail-on-quality", description = "Exit with 6 if a quality rule is broken, warnings too.")
    private boolean quality;

    ExitCode judge(SyncReport report) {
        ExitCode code = ExitCode.of(report.status(), gaps ? ExitCode.GapPolicy.FAIL : ExitCode.GapPolicy.ACCEPT);
        return code == ExitCode.SUCCEEDED && isUnsound(report) ? ExitCode.UNSOUND : code;
    }

    private boolean isUnsound(SyncReport report) {
        return report.streams().stream().anyMatch(stream -> isQuarantined(stream) || isBroken(stream));
    }

    private boolean isQuarantined(StreamReport stream) {
        return quarantine && stream.tally().quarantined() > 0;
    }

    private boolean isBroken(StreamReport stream) {
        return quality && !stream.quality().stream().allMatch(QualityResult::isKept);
    }
}
