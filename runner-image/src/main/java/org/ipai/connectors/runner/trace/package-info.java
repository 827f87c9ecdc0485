/** Traces what syncs do, for OpenTelemetry. Loaded only where it is asked for. */
@NullMarked
package org.ipai.connectors.runner.trace;

import org.jspecify.annotations.NullMarked;
