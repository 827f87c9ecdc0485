/** Traces of syncs. */
@NullMarked
package org.ipai.connectors.runner.trace;

import org.jspecify.annotations.NullMarked;
