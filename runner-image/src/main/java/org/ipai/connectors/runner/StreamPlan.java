package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceStream;

/**
 * What a sync will ask for of a stream.
 *
 * @param api name of the API; empty for the default one
 * @param operation id by which quotas weigh its requests
 * @param request its first request, see {@link PlanRequest}
 * @param records how many records it holds, as far as known
 * @param origin where that number comes from
 */
record StreamPlan(
        String stream,
        String api,
        String operation,
        String request,
        PlanAmount records,
        PlanRecords.Origin origin,
        PlanAmount slices,
        PlanAmount requests) {

    static StreamPlan of(Source source, SourceStream stream, PlanArithmetic arithmetic, PlanRecords records) {
        String name = stream.descriptor().name();
        return new StreamPlan(
                name,
                stream.api(),
                stream.operation(),
                PlanRequest.of(source, stream),
                arithmetic.records(name),
                records.origin(name),
                arithmetic.slices(stream),
                arithmetic.requests(stream));
    }

    /** Streams whose numbers of records would make the plan exact. */
    Set<String> unknown() {
        Set<String> unknown = new TreeSet<>(slices.unknown());
        unknown.addAll(requests.unknown());
        return unknown;
    }

    Map<String, Object> event() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("stream", stream);
        event.put("request", request);
        event.put("records", records.isKnown() ? records.number() : "unknown");
        event.put("records_from", origin.name().toLowerCase(Locale.ROOT));
        event.put("slices", slices.number());
        event.put("requests", requests.number());
        event.put("depends_on", unknown());
        return event;
    }
}
