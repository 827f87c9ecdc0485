package org.ipai.connectors.runner;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.extract.ConnectionCheck;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.http.TransportEnvironment;
import org.ipai.connectors.runtime.http.TransportSettings;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sync.FirstSlice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: says whether the configuration and the credentials work. */
@Command(
        name = "check",
        description = {
            "Requests one page of each stream that needs no other, and keeps nothing.",
            ProtocolOptions.SECOND_FORM
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ProtocolOptions protocol = new ProtocolOptions();

    @Override
    public Integer call() throws InterruptedException {
        if (protocol.areGiven(connection)) {
            return ProtocolOptions.source(connection.connector()).check(protocol.config());
        }
        Console console = output.console();
        ConnectionSetup setup = ConnectionSetup.of(connection);
        Source source = setup.source();
        console.about(setup);
        if (!ConnectionCredentials.replacesTokens(source)) {
            return check(source, ConnectionCredentials.withoutControlPlane(console), console);
        }
        // The token that the provider replaces must not be lost, so the control plane is needed even for a check.
        try (Workbench bench = Workbench.open(setup)) {
            return check(source, ConnectionCredentials.of(setup, bench, console), console);
        }
    }

    private static int check(Source source, TransportEnvironment environment, Console console)
            throws InterruptedException {
        ExitCode worst = ExitCode.SUCCEEDED;
        try (SourceTransports transports = new SourceTransports(source, TransportSettings.defaults(), environment)) {
            for (SourceStream stream : source.streams()) {
                Optional<Slice> slice = FirstSlice.of(stream);
                if (slice.isPresent() && !succeeds(transports, stream, slice.get(), console)) {
                    worst = ExitCode.CONFIGURATION;
                }
            }
        } catch (QuotaExhaustedException e) {
            console.message("check_deferred", e.getMessage() == null ? "quota used up" : e.getMessage());
            return ExitCode.DEFERRED.code();
        } catch (SourceAccessException e) {
            console.message("check_failed", e.message() + "; " + e.remedy());
            return ExitCode.CONFIGURATION.code();
        }
        return worst.code();
    }

    private static boolean succeeds(SourceTransports transports, SourceStream stream, Slice slice, Console console)
            throws SourceAccessException, QuotaExhaustedException, InterruptedException {
        Optional<SliceFailure> failure = new ConnectionCheck(transports).check(stream, slice);
        String name = stream.descriptor().name();
        if (failure.isEmpty()) {
            console.message("check_succeeded", name + ": can be read");
            return true;
        }
        console.message(
                "check_failed",
                name + ": " + failure.get().message() + "; " + failure.get().remedy());
        return false;
    }
}
