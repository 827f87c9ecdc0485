package org.ipai.connectors.runner;

import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.http.CassettePlayer;
import org.ipai.connectors.runtime.http.CassetteRecorder;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that record what a provider answers, or replay it. */
final class CassetteOptions {

    @Option(
            names = "--record",
            paramLabel = "FOLDER",
            description = "Write each request and answer there, without credentials; the folder must be new.")
    private @Nullable Path record;

    @Option(
            names = "--replay",
            paramLabel = "FOLDER",
            description = "Take the answers from a recording instead of the provider; needs no credentials.")
    private @Nullable Path replay;

    boolean isReplay() {
        return replay != null;
    }

    TransportEnvironment apply(TransportEnvironment environment, List<Secret> secrets) {
        if (record != null && replay != null) {
            throw new UserException("--record and --replay exclude each other; use one of them");
        }
        if (record != null) {
            return environment.recordingTo(CassetteRecorder.into(record, secrets));
        }
        return replay == null ? environment : environment.replaying(CassettePlayer.of(replay, secrets));
    }
}
