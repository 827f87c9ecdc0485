/** The control plane in Postgres: connections, leases, runs, state, checkpoints, gaps and quarantine. */
@NullMarked
package org.ipai.connectors.runtime.control;

import org.jspecify.annotations.NullMarked;
