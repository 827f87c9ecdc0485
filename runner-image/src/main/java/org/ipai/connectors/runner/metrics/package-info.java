/** Counts what syncs do, for Prometheus. Loaded only where it is asked for. */
@NullMarked
package org.ipai.connectors.runner.metrics;

import org.jspecify.annotations.NullMarked;
