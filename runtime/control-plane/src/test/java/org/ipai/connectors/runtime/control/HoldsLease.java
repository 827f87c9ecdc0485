package org.ipai.connectors.runtime.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.connector.SyncMode;

/** Takes a stream's lease for a run, says so, and at each line that it is sent tries to complete a checkpoint under it. */
final class HoldsLease {

    private HoldsLease() {}

    public static void main(String[] arguments) throws IOException {
        ControlPlane plane = ControlPlane.open(arguments[0], arguments[1], arguments[2]);
        long connection = Long.parseLong(arguments[3]);
        Duration limit = Duration.parse(arguments[4]);
        Worker worker = plane.work(new LeaseSettings(limit, limit.dividedBy(5), limit.dividedBy(20)));
        UUID run = plane.runs().start(connection, worker, RunTrigger.MANUAL, SyncMode.INCREMENTAL);
        Lease lease = worker.acquire(connection, "issues");
        System.out.println("held");
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            System.out.println(write(plane, lease, run));
        }
        System.exit(0);
    }

    private static String write(ControlPlane plane, Lease lease, UUID run) {
        Checkpoint checkpoint = new Checkpoint(
                UUID.randomUUID(),
                lease.connectionId(),
                lease.resource(),
                run,
                List.of(),
                Map.of("", SliceState.at("the holder's")));
        try {
            plane.checkpoints().prepare(lease, checkpoint);
            plane.checkpoints().complete(lease, checkpoint.id());
            return "written";
        } catch (ControlPlaneException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
