package org.ipai.connectors.runtime.control;

import java.io.IOException;
import java.time.Duration;

/** Takes a connection's lease, says so, and waits to be killed. */
final class HoldsLease {

    private HoldsLease() {}

    public static void main(String[] arguments) throws IOException {
        ControlPlane plane = ControlPlane.open(arguments[0], arguments[1], arguments[2]);
        Lease lease = plane.connections().acquire(Long.parseLong(arguments[3]), Duration.ZERO);
        lease.ensureHeld();
        System.out.println("held");
        System.exit(System.in.read());
    }
}
