package org.ipai.connectors.runtime.sandbox.fault;

import java.util.List;

/**
 * Everything that shall go wrong.
 *
 * @param requests the first that matches a request and is due strikes
 * @param records the first that matches a record strikes
 */
public record Faults(List<RequestFault> requests, List<RecordFault> records) {

    public Faults {
        requests = List.copyOf(requests);
        records = List.copyOf(records);
    }

    /** Nothing goes wrong. */
    public static Faults none() {
        return new Faults(List.of(), List.of());
    }

    /** Faults in answers only. */
    public static Faults ofRequests(RequestFault... faults) {
        return new Faults(List.of(faults), List.of());
    }

    /** Faults in records only. */
    public static Faults ofRecords(RecordFault... faults) {
        return new Faults(List.of(), List.of(faults));
    }

    /**
     * Reads a JSON list such as {@code [{"kind":"status","path":"/repos/*","status":502,"request":3,"times":2},
     * {"kind":"wrong_type","stream":"issues","every":100,"field":"title"}]}. Optional are {@code request}, {@code times}
     * (0 means for ever), {@code status}, {@code after_bytes}, {@code delay_ms},
     * {@code headers} and {@code body} of a status, and {@code field}.
     *
     * @throws IllegalArgumentException if it is no such list; the message names the place
     */
    public static Faults parse(byte[] json) {
        return FaultReader.read(json);
    }
}
