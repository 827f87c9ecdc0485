package org.ipai.connectors.runner.airbyte;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipai.connectors.runner.airbyte.Messages.Level;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.extract.ConnectionCheck;
import org.ipai.connectors.runtime.extract.SliceFailure;
import org.ipai.connectors.runtime.http.QuotaExhaustedException;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.SourceTransports;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.sync.FirstSlice;

/** Requests one page of each stream that needs no other. A connection works if one of them can be read. */
final class SourceCheck {

    private final Source source;
    private final SourceTransports transports;
    private final Messages messages;
    private final List<String> failures = new ArrayList<>();
    private boolean works;

    SourceCheck(Source source, SourceTransports transports, Messages messages) {
        this.source = source;
        this.transports = transports;
        this.messages = messages;
    }

    /** Sends the connection's status. */
    void run() throws InterruptedException {
        try {
            for (SourceStream stream : source.streams()) {
                Optional<Slice> slice = FirstSlice.of(stream);
                if (slice.isPresent()) {
                    check(stream, slice.get());
                }
            }
        } catch (QuotaExhaustedException e) {
            // The provider knows who asks.
            messages.log(Level.WARN, String.valueOf(e.getMessage()));
            works = true;
        } catch (SourceAccessException e) {
            messages.connectionFails(e.message() + "; " + e.remedy());
            return;
        }
        if (works || failures.isEmpty()) {
            messages.connectionWorks();
        } else {
            messages.connectionFails(String.join("\n", failures));
        }
    }

    private void check(SourceStream stream, Slice slice)
            throws SourceAccessException, QuotaExhaustedException, InterruptedException {
        Optional<SliceFailure> failure = new ConnectionCheck(transports).check(stream, slice);
        if (failure.isEmpty()) {
            works = true;
            return;
        }
        String problem = "stream '" + stream.descriptor().name() + "' cannot be read: "
                + failure.get().message() + "; " + failure.get().remedy();
        messages.log(Level.WARN, problem);
        failures.add(problem);
    }
}
