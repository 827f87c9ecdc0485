/** Metrics of syncs. */
@NullMarked
package org.ipai.connectors.runner.metrics;

import org.jspecify.annotations.NullMarked;
