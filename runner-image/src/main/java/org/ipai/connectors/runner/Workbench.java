package org.ipai.connectors.runner;

import java.nio.file.Path;
import org.ipai.connectors.runtime.control.ControlPlane;
import org.ipai.connectors.runtime.gold.Gold;

/** The open control plane of a connection. */
final class Workbench implements AutoCloseable {

    /** The embedded server's data folder. */
    static final Path EMBEDDED = Path.of(".ipai", "postgres");

    private final DatabaseAddress address;
    private final ControlPlane control;

    private Workbench(DatabaseAddress address, ControlPlane control) {
        this.address = address;
        this.control = control;
    }

    static Workbench open(ConnectionSetup setup) {
        return open(DatabaseAddress.of(setup));
    }

    static Workbench open(DatabaseAddress address) {
        return new Workbench(address, ControlPlane.open(address.url(), address.user(), address.password()));
    }

    ControlPlane control() {
        return control;
    }

    long connectionId(ConnectionSetup setup) {
        return control.connections().ensure(setup.name(), setup.descriptor().sourceType());
    }

    Gold gold() {
        return Gold.at(address.url(), address.user(), address.password());
    }

    /** Closes connections. An embedded server goes on running, for others may be using it by now. */
    @Override
    public void close() {
        control.close();
    }
}
